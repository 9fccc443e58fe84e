package ch.onsphere.osp.examples.demo.step;

import ch.onsphere.osp.api.OspException;
import java.util.function.IntFunction;

/** Which port of this machine to listen on. */
final class FreePort {

    /** Where the other commands look for a host. */
    static final int OF_HOST = 8080;

    private static final String CANNOT_LISTEN = "OSP-EH-002";

    private FreePort() {}

    /**
     * Starts something on that port, or on any free one when somebody else has it. To look first
     * would not do: another demo may take it between the look and the start.
     */
    static <T> T preferably(int port, IntFunction<T> start) {
        try {
            return start.apply(port);
        } catch (OspException e) {
            if (!e.code().code().equals(CANNOT_LISTEN)) {
                throw e;
            }
            return start.apply(0);
        }
    }
}
