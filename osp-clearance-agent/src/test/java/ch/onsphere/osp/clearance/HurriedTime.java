package ch.onsphere.osp.clearance;

import ch.onsphere.osp.kit.time.SystemTime;
import ch.onsphere.osp.kit.time.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The time of the machine, but nobody who asks to be called later waits for long. Deadlines stay
 * what they are: a lock of minutes lasts for minutes, however often it is renewed meanwhile.
 */
public final class HurriedTime implements TimeSource {

    private static final Duration LONGEST = Duration.ofMillis(20);

    private final TimeSource time = new SystemTime("hurried-timer");
    private final AtomicLong ahead = new AtomicLong();

    /** Lets deadlines pass. */
    public void leap(Duration distance) {
        ahead.addAndGet(distance.toNanos());
    }

    @Override
    public Instant now() {
        return time.now();
    }

    @Override
    public long nanos() {
        return time.nanos() + ahead.get();
    }

    @Override
    public Cancellable after(Duration delay, Runnable task) {
        return time.after(delay.compareTo(LONGEST) < 0 ? delay : LONGEST, task);
    }

    @Override
    public void close() {
        time.close();
    }
}
