package ch.onsphere.osp.examples.clearance;

import java.time.Instant;
import java.util.Optional;

/**
 * A job as it stands.
 *
 * @param id its id
 * @param type its type on the wire
 * @param state where it stands
 * @param created when it was posted
 * @param agentId who holds it, or who finished it; empty for nobody
 * @param lockExpiration until when it is held
 * @param taskProgress what the agent says it has done
 * @param taskTotal of how much
 * @param message what the agent said when it finished the job, or why it was cancelled
 * @param locks how often it was locked; a lock that is taken again by its holder counts once
 * @param completions how often it was completed; never more than once
 * @param finished when it reached its final state
 * @param request what is asked for
 */
public record SimulatedJob(
        String id,
        String type,
        JobState state,
        Instant created,
        String agentId,
        Optional<Instant> lockExpiration,
        long taskProgress,
        long taskTotal,
        String message,
        int locks,
        int completions,
        Optional<Instant> finished,
        JobRequest request) {}
