package ch.onsphere.osp.examples.clearance.registry;

import ch.onsphere.osp.examples.clearance.SimulatedJob;
import java.util.Optional;

/**
 * A job as an agent gets to see it.
 *
 * @param job where it stands
 * @param lock the lock on it
 */
public record OfferedJob(SimulatedJob job, Optional<Lock> lock) {}
