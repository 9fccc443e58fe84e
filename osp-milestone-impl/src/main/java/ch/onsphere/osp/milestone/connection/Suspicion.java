package ch.onsphere.osp.milestone.connection;

import ch.onsphere.osp.api.OspException;
import java.util.function.Consumer;

/**
 * Carries the news of failed requests from the commands to the session, which is made after them,
 * and those of the event stream.
 */
final class Suspicion implements Consumer<OspException> {

    private volatile Runnable session = () -> {};

    void tell(Runnable listener) {
        session = listener;
    }

    @Override
    public void accept(OspException trouble) {
        look();
    }

    /** Makes the session look at the server and tell how it stands. */
    void look() {
        session.run();
    }
}
