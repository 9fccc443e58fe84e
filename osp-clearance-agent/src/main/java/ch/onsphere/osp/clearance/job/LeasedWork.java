package ch.onsphere.osp.clearance.job;

import ch.onsphere.osp.clearance.handler.Work;
import ch.onsphere.osp.clearance.registry.LockedJob;

/**
 * Work that goes on as long as a lease does.
 *
 * @param job the job
 * @param lease its lock
 * @param isLastAttempt whether it is tried for the last time
 */
record LeasedWork(LockedJob job, Lease lease, boolean isLastAttempt) implements Work {

    @Override
    public void progress(long done, long total) {
        lease.progress(done, total);
    }

    @Override
    public void check() {
        lease.check();
    }
}
