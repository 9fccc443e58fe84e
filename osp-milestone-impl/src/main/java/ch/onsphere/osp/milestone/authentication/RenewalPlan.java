package ch.onsphere.osp.milestone.authentication;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * When a token is renewed: after two thirds to three quarters of its life, so that there is time
 * for a second attempt, and so that servers started together do not renew together. Lifetimes from
 * seconds to months are in use; a day ahead is always enough.
 *
 * @param jitter gives numbers from 0 (inclusive) to 1 (exclusive)
 */
public record RenewalPlan(DoubleSupplier jitter) {

    private static final Duration MOST_AHEAD = Duration.ofDays(1);

    /**
     * How long after a token was asked for the next one is.
     *
     * @param lifetime of the token
     * @return less than the lifetime
     */
    public Duration renewAfter(Duration lifetime) {
        Duration ahead = shorter(lifetime.dividedBy(4), MOST_AHEAD);
        Duration spread = shorter(lifetime.dividedBy(12), MOST_AHEAD);
        long early = (long) (spread.toNanos() * jitter.getAsDouble());
        return lifetime.minus(ahead).minusNanos(early);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
