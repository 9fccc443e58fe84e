package ch.onsphere.osp.kit.time;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long to wait before the next attempt: exponential with full jitter, never nothing. A pure
 * function of the number of failures and of the jitter.
 *
 * @param first the longest wait after the first failure
 * @param longest the longest wait after many
 * @param jitter gives numbers from 0 (inclusive) to 1 (exclusive)
 */
public record Backoff(Duration first, Duration longest, DoubleSupplier jitter) {

    private static final int MOST_DOUBLINGS = 30;
    private static final double SHORTEST_PART = 0.1;

    /**
     * The wait after a number of failures in a row.
     *
     * @param failures at least 1
     * @return between a tenth of the limit and the limit
     */
    public Duration afterFailures(int failures) {
        long doubled = first.toNanos() << Math.min(MOST_DOUBLINGS, failures - 1);
        boolean overflown = doubled >> Math.min(MOST_DOUBLINGS, failures - 1) != first.toNanos();
        long limit = overflown ? longest.toNanos() : Math.min(doubled, longest.toNanos());
        double part = SHORTEST_PART + (1 - SHORTEST_PART) * jitter.getAsDouble();
        return Duration.ofNanos((long) (limit * part));
    }
}
