package ch.onsphere.osp.clearance.job;

import ch.onsphere.osp.clearance.configuration.PollingSettings;
import ch.onsphere.osp.kit.time.Backoff;
import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * When jobs are looked for next: every interval, give or take a fifth, so that agents started
 * together do not ask together; ever more seldom while the service is away.
 *
 * @param settings the interval
 * @param jitter gives numbers from 0 (inclusive) to 1 (exclusive)
 */
record PollPlan(PollingSettings settings, DoubleSupplier jitter) {

    private static final double LEAST = 0.8;
    private static final double SPREAD = 0.4;

    Duration afterFailures(int failures) {
        if (failures > 0) {
            return new Backoff(settings.interval(), settings.longest(), jitter)
                    .afterFailures(failures);
        }
        double part = LEAST + SPREAD * jitter.getAsDouble();
        return Duration.ofNanos((long) (settings.interval().toNanos() * part));
    }
}
