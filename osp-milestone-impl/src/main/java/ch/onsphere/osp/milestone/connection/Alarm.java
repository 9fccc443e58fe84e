package ch.onsphere.osp.milestone.connection;

import ch.onsphere.osp.kit.time.TimeSource;
import java.time.Duration;

/** Something that is due once, at a time that may be moved. */
final class Alarm {

    private final TimeSource time;
    private final Runnable action;
    private TimeSource.Cancellable call;

    Alarm(TimeSource time, Runnable action) {
        this.time = time;
        this.action = action;
    }

    synchronized void set(Duration delay) {
        cancel();
        call = time.after(delay, action);
    }

    synchronized void cancel() {
        if (call != null) {
            call.cancel();
            call = null;
        }
    }

    /** Whether it was set and not cancelled since. */
    synchronized boolean isSet() {
        return call != null;
    }
}
