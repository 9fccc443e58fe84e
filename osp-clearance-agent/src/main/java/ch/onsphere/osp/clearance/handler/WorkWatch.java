package ch.onsphere.osp.clearance.handler;

import ch.onsphere.osp.clearance.upload.DeliveryWatch;

/** Watches a delivery on behalf of its job. */
final class WorkWatch implements DeliveryWatch {

    private final Work work;

    WorkWatch(Work work) {
        this.work = work;
    }

    @Override
    public void sent(long plaintextBytes) {
        // Small files: the job counts them as wholes.
    }

    @Override
    public void check() {
        work.check();
    }
}
