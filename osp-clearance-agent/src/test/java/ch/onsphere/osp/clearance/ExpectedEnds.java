package ch.onsphere.osp.clearance;

import static ch.onsphere.osp.clearance.outcome.Situation.ALL_DELIVERED;
import static ch.onsphere.osp.clearance.outcome.Situation.DEVICE_UNKNOWN;
import static ch.onsphere.osp.clearance.outcome.Situation.FILE_LOST;
import static ch.onsphere.osp.clearance.outcome.Situation.FORBIDDEN;
import static ch.onsphere.osp.clearance.outcome.Situation.LOCK_LOST;
import static ch.onsphere.osp.clearance.outcome.Situation.NOTHING_DELIVERED;
import static ch.onsphere.osp.clearance.outcome.Situation.REFUSED;
import static ch.onsphere.osp.clearance.outcome.Situation.SERVICE_AWAY;
import static ch.onsphere.osp.clearance.outcome.Situation.SOURCE_AWAY;

import ch.onsphere.osp.clearance.outcome.Situation;
import ch.onsphere.osp.examples.clearance.JobState;
import ch.onsphere.osp.examples.clearance.Operation;
import java.util.List;

/**
 * What a job comes to when one of its steps meets a fault, by docs/clearance-protocol.md: the ends
 * of all its attempts, in their order. The last one is final.
 */
final class ExpectedEnds {

    private ExpectedEnds() {}

    static List<Situation> of(Operation step, Trouble trouble) {
        return switch (step) {
            // A lock that was given and not told is given again to its holder.
            case TOKEN, LIST_JOBS, LOCK_JOB -> List.of(ALL_DELIVERED);
            case GET_JOB -> ofLookAfterEnd(trouble);
            case RENEW_LOCK, UPDATE_JOB ->
                    isLost(trouble) ? List.of(LOCK_LOST, ALL_DELIVERED) : List.of(ALL_DELIVERED);
            case INITIALIZE_MEDIA, INITIALIZE_THUMBNAIL -> ofAnnouncement(trouble, false);
            case INITIALIZE_DISCOVERY -> ofAnnouncement(trouble, true);
            case PUT_BLOCK -> ofBlock(trouble);
            case LIST_BLOCKS -> List.of(SOURCE_AWAY, ALL_DELIVERED);
            case COMPLETE_FILE -> ofFile(trouble, false);
            case COMPLETE_JOB -> ofEnd(trouble, ALL_DELIVERED);
            case CANCEL_JOB -> ofEnd(trouble, DEVICE_UNKNOWN);
            case RELEASE_JOB -> List.of(isLost(trouble) ? LOCK_LOST : SOURCE_AWAY, ALL_DELIVERED);
            case OPENID_CONFIGURATION, UNKNOWN ->
                    throw new IllegalArgumentException(step + " is no step of an agent");
        };
    }

    static JobState finalState(List<Situation> ends) {
        return switch (ends.get(ends.size() - 1).ending()) {
            case CANCELLED -> JobState.CANCELLED;
            case FAILED -> JobState.FAILED;
            // What is left alone last has ended under the first attempt to say so.
            default -> JobState.COMPLETED;
        };
    }

    static boolean isLost(Trouble trouble) {
        return trouble.meaning() == Trouble.Meaning.LOST;
    }

    /** In doubt whether the end has arrived, the job counts as somebody else's. */
    private static List<Situation> ofLookAfterEnd(Trouble trouble) {
        return switch (trouble.meaning()) {
            case LOST, REFUSED, FORBIDDEN, TOO_LARGE, REDIRECTED -> List.of(LOCK_LOST);
            default -> List.of(ALL_DELIVERED);
        };
    }

    private static List<Situation> ofAnnouncement(Trouble trouble, boolean whole) {
        return switch (trouble.meaning()) {
            case NONSENSE, NOTHING -> List.of(SERVICE_AWAY, ALL_DELIVERED);
            default -> ofFile(trouble, whole);
        };
    }

    private static List<Situation> ofBlock(Trouble trouble) {
        // Smaller blocks are taken.
        return trouble.meaning() == Trouble.Meaning.TOO_LARGE
                ? List.of(ALL_DELIVERED)
                : ofFile(trouble, false);
    }

    /**
     * What becomes of a file.
     *
     * @param whole whether the job has no other parts
     */
    private static List<Situation> ofFile(Trouble trouble, boolean whole) {
        return switch (trouble.meaning()) {
            case LOST -> List.of(FILE_LOST, ALL_DELIVERED);
            case FORBIDDEN -> List.of(FORBIDDEN);
            case REFUSED, TOO_LARGE -> List.of(whole ? REFUSED : NOTHING_DELIVERED);
            case REDIRECTED -> List.of(SERVICE_AWAY, ALL_DELIVERED);
            default -> List.of(ALL_DELIVERED);
        };
    }

    /** An end that the service does not take is told again, once the lock has ended. */
    private static List<Situation> ofEnd(Trouble trouble, Situation situation) {
        return switch (trouble.meaning()) {
            case LOST -> List.of(LOCK_LOST, situation);
            case REFUSED, FORBIDDEN, TOO_LARGE, REDIRECTED -> List.of(situation, situation);
            default -> List.of(situation);
        };
    }
}
