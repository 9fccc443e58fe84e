package ch.onsphere.osp.clearance.registry;

import java.time.Duration;

/**
 * A job that was just locked.
 *
 * @param job the job as it was when it was locked
 * @param left how long the lock lasts from now; not positive for one that has ended already
 */
public record Lock(LockedJob job, Duration left) {}
