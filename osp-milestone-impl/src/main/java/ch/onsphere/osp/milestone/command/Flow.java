package ch.onsphere.osp.milestone.command;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.kit.time.Backoff;
import ch.onsphere.osp.kit.time.TimeSource;
import ch.onsphere.osp.milestone.error.MilestoneError;
import java.time.Duration;

/** Whether commands may go to the server now: its gate, and its pauses. Guarded by the queue. */
final class Flow {

    private final TimeSource time;
    private final Backoff backoff;
    private Gate gate = Gate.NOT_CONNECTED_YET;
    private long pausedUntilNanos;

    /** Why there was a pause, until the server has dealt with a command again. */
    private OspException obstacle;

    private volatile boolean closed;

    Flow(TimeSource time, Backoff backoff) {
        this.time = time;
        this.backoff = backoff;
        this.pausedUntilNanos = time.nanos();
    }

    Gate gate() {
        return gate;
    }

    void set(Gate now) {
        gate = now;
    }

    void close() {
        closed = true;
    }

    boolean isClosed() {
        return closed;
    }

    boolean mayGo() {
        return gate.isOpen() && !closed && time.nanos() - pausedUntilNanos >= 0;
    }

    /** Why no command is taken; null when one is. */
    OspException refusal() {
        if (closed) {
            return MilestoneError.STOPPING.at("not sent");
        }
        return gate.state() == Gate.State.REFUSING ? gate.why() : null;
    }

    /** What commands wait for, or have waited for until now. */
    String describe() {
        return gate.isOpen() && obstacle != null
                ? MilestoneError.summary(obstacle)
                : gate.describe();
    }

    /** The server has dealt with a command. */
    void passed() {
        obstacle = null;
    }

    /** The server may ask for more patience than usual, but not for less. */
    void pauseFor(Attempt.Again again, int failures, Runnable afterwards) {
        Duration usual = backoff.afterFailures(failures);
        Duration pause = again.after().filter(asked -> asked.compareTo(usual) > 0).orElse(usual);
        obstacle = again.why();
        long until = time.nanos() + pause.toNanos();
        if (until - pausedUntilNanos > 0) {
            pausedUntilNanos = until;
            time.after(pause, afterwards);
        }
    }
}
