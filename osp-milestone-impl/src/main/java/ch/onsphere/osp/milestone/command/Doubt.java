package ch.onsphere.osp.milestone.command;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.milestone.error.MilestoneError;
import java.time.Duration;

/**
 * A command of which nobody knows whether it was carried out, and how long that has been so.
 *
 * @param lost the attempt that is in doubt
 * @param sinceNanos when the doubt arose
 */
record Doubt(LostAnswer lost, long sinceNanos) {

    /** As long as this at least, it is tried to look it up. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    boolean isTooOld(long nowNanos, Duration maximumAge) {
        Duration limit = maximumAge.compareTo(PATIENCE) > 0 ? maximumAge : PATIENCE;
        return nowNanos - sinceNanos > limit.toNanos();
    }

    /** Whether what is not to be seen by now did not happen. */
    boolean hasSettled(long nowNanos, Duration settling) {
        return nowNanos - sinceNanos >= settling.toNanos();
    }

    OspException unknown(String why) {
        return MilestoneError.OUTCOME_UNKNOWN.at(MilestoneError.detail(lost.why()) + "; " + why);
    }
}
