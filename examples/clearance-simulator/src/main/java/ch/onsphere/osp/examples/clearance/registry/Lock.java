package ch.onsphere.osp.examples.clearance.registry;

import java.time.Instant;

/**
 * The right of one agent to one job, for a time.
 *
 * @param id what the agent shows to use it
 * @param agentId who has it
 * @param expires when it ends, unless it is renewed
 */
public record Lock(String id, String agentId, Instant expires) {
    Lock until(Instant changed) {
        return new Lock(id, agentId, changed);
    }
}
