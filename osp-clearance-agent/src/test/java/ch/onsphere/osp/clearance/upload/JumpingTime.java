package ch.onsphere.osp.clearance.upload;

import ch.onsphere.osp.kit.time.TimeSource;
import java.time.Duration;
import java.time.Instant;

/** Time that jumps to whatever moment somebody waits for. */
public final class JumpingTime implements TimeSource {

    private final Instant origin;
    private long nanos;

    /** Begins at that instant. */
    public JumpingTime(String origin) {
        this.origin = Instant.parse(origin);
    }

    @Override
    public synchronized Instant now() {
        return origin.plusNanos(nanos);
    }

    @Override
    public synchronized long nanos() {
        return nanos;
    }

    @Override
    public Cancellable after(Duration delay, Runnable task) {
        advance(delay);
        task.run();
        return () -> {};
    }

    /** Lets time pass. */
    public synchronized void advance(Duration step) {
        nanos += step.toNanos();
    }

    @Override
    public void close() {
        // Nothing is left to happen.
    }
}
