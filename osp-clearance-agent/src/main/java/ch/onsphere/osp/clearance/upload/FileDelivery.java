package ch.onsphere.osp.clearance.upload;

import ch.onsphere.osp.clearance.registry.FileDescription;
import ch.onsphere.osp.clearance.registry.LockedJob;

/** Encrypts files and brings them to the service. */
public interface FileDelivery {

    /**
     * Delivers a file, going on with what an earlier run of this agent has begun. Returns only when
     * the service has completed the file.
     *
     * @param job the job it belongs to
     * @param fileKey names the file within the job, the same in every run: camera, interval, clip
     * @param file what the service is told about it
     * @param source where its bytes come from
     * @param watch follows the delivery and may stop it
     * @return what was delivered
     * @throws InterruptedException when the work is cancelled
     */
    DeliveredFile deliver(
            LockedJob job,
            String fileKey,
            FileDescription file,
            ContentSource source,
            DeliveryWatch watch)
            throws InterruptedException;

    /**
     * A job has ended, whatever way: what is kept of its files goes, keys first.
     *
     * @param jobId the job
     */
    void forget(String jobId);
}
