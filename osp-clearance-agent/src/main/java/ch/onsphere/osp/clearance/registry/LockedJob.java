package ch.onsphere.osp.clearance.registry;

/**
 * A job that this agent holds.
 *
 * @param job the job
 * @param lockId what proves that this agent holds it; empty when the service gives nothing of the
 *     kind
 */
public record LockedJob(Job job, String lockId) {}
