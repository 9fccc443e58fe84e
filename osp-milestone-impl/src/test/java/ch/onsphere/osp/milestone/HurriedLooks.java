package ch.onsphere.osp.milestone;

import ch.onsphere.osp.kit.time.SystemTime;
import ch.onsphere.osp.kit.time.TimeSource;
import java.time.Duration;
import java.time.Instant;

/**
 * The time of the machine, but what is to happen in a few seconds happens in a moment: looks at
 * alarms are no closer in a configuration.
 */
final class HurriedLooks implements TimeSource {

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final Duration MOMENT = Duration.ofMillis(20);

    private final TimeSource time = new SystemTime("hurried-timer");

    @Override
    public Instant now() {
        return time.now();
    }

    @Override
    public long nanos() {
        return time.nanos();
    }

    @Override
    public Cancellable after(Duration delay, Runnable task) {
        boolean isLook = delay.compareTo(SHORTEST) >= 0 && delay.compareTo(LONGEST) <= 0;
        return time.after(isLook ? MOMENT : delay, task);
    }

    @Override
    public void close() {
        time.close();
    }
}
