package ch.onsphere.osp.clearance.job;

import ch.onsphere.osp.clearance.audit.AuditLog;

/**
 * Keeps an agent from taking a job that it could not account for: a lock that can only be given
 * back keeps others from the job. CR-022
 */
final class Accountability {

    private final AgentFolder folder;
    private final AuditLog audit;

    Accountability(AgentFolder folder, AuditLog audit) {
        this.folder = folder;
        this.audit = audit;
    }

    /**
     * Returns when a step can be recorded.
     *
     * @throws ch.onsphere.osp.api.OspException when the disk is full, or another has the record
     */
    void check() {
        folder.create();
        audit.ready();
    }
}
