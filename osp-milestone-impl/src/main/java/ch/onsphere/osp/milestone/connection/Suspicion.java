package ch.onsphere.osp.milestone.connection;

import ch.onsphere.osp.api.OspException;
import java.util.function.Consumer;

/**
 * Carries the news of failed requests from the commands to the session, which is made after them.
 */
final class Suspicion implements Consumer<OspException> {

    private volatile Runnable session = () -> {};

    void tell(Runnable listener) {
        session = listener;
    }

    @Override
    public void accept(OspException trouble) {
        session.run();
    }
}
