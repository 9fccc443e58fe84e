package ch.onsphere.osp.clearance.handler;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.clearance.outcome.Situation;
import ch.onsphere.osp.clearance.outcome.Verdicts;
import java.util.Set;

/** Tells what only a part of a job lacks from what ends the work as a whole. */
final class Failing {

    /** Another part of the job would meet the same. */
    private static final Set<Situation> OF_ALL =
            Set.of(
                    Situation.FORBIDDEN,
                    Situation.SERVICE_AWAY,
                    Situation.NO_ROOM,
                    Situation.SHUTTING_DOWN,
                    Situation.UNEXPECTED);

    private Failing() {}

    /**
     * What a part lacks.
     *
     * @throws OspException the same one, when the work ends with it
     */
    static Missing part(String what, OspException failure, Work work) {
        Situation situation = Verdicts.of(failure);
        boolean passes = situation == Situation.SOURCE_AWAY && !work.isLastAttempt();
        if (passes || OF_ALL.contains(situation)) {
            throw failure;
        }
        return new Missing(what, failure);
    }
}
