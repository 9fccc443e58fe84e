package ch.onsphere.osp.clearance.job;

import ch.onsphere.osp.clearance.audit.AuditLog;
import ch.onsphere.osp.clearance.registry.FileDescription;
import ch.onsphere.osp.clearance.registry.LockedJob;
import ch.onsphere.osp.clearance.upload.ContentSource;
import ch.onsphere.osp.clearance.upload.DeliveredFile;
import ch.onsphere.osp.clearance.upload.DeliveryWatch;
import ch.onsphere.osp.clearance.upload.FileDelivery;
import java.util.Map;

/** Enters every file into the audit record, before and after. CR-022 */
public final class AuditedDelivery implements FileDelivery {

    private final FileDelivery delivery;
    private final AuditLog audit;

    /**
     * Wraps a delivery.
     *
     * @param delivery does the work
     * @param audit the record
     */
    public AuditedDelivery(FileDelivery delivery, AuditLog audit) {
        this.delivery = delivery;
        this.audit = audit;
    }

    @Override
    public DeliveredFile deliver(
            LockedJob job,
            String fileKey,
            FileDescription file,
            ContentSource source,
            DeliveryWatch watch)
            throws InterruptedException {
        String jobId = job.job().id();
        audit.append("file-begun", Map.of("job", jobId, "key", fileKey));
        DeliveredFile delivered = delivery.deliver(job, fileKey, file, source, watch);
        audit.append(
                "file-completed",
                Map.of(
                        "job",
                        jobId,
                        "key",
                        fileKey,
                        "file",
                        delivered.fileId(),
                        "bytes",
                        String.valueOf(delivered.bytes()),
                        "sha256",
                        delivered.sha256(),
                        "encryption",
                        delivered.encryption(),
                        "resumed",
                        String.valueOf(delivered.resumed())));
        return delivered;
    }

    @Override
    public void forget(String jobId) {
        delivery.forget(jobId);
    }
}
