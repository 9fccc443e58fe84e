package ch.onsphere.osp.milestone.connection;

import ch.onsphere.osp.kit.time.Backoff;
import ch.onsphere.osp.milestone.authentication.RenewalPlan;
import ch.onsphere.osp.milestone.stream.StreamTiming;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/**
 * When things are done again.
 *
 * @param backoff after a failure
 * @param renewals of tokens
 * @param betweenChecks how often a server that works is asked whether it still does
 * @param stream of the event stream
 * @param settling after which an event that is not in the site's list did not happen
 * @param closing what the end waits for
 */
public record Timing(
        Backoff backoff,
        RenewalPlan renewals,
        Duration betweenChecks,
        StreamTiming stream,
        Duration settling,
        Closing closing) {

    private static final Duration FIRST_WAIT = Duration.ofMillis(500);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Duration BETWEEN_CHECKS = Duration.ofSeconds(30);
    private static final Duration SETTLING = Duration.ofSeconds(5);

    /**
     * The timing in production.
     *
     * @return half a second to half a minute after failures, all with jitter
     */
    public static Timing usual() {
        DoubleSupplier jitter = () -> ThreadLocalRandom.current().nextDouble();
        return new Timing(
                new Backoff(FIRST_WAIT, LONGEST_WAIT, jitter),
                new RenewalPlan(jitter),
                BETWEEN_CHECKS,
                StreamTiming.usual(),
                SETTLING,
                Closing.usual());
    }
}
