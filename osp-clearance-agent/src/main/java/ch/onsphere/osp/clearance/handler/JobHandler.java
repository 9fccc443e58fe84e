package ch.onsphere.osp.clearance.handler;

import ch.onsphere.osp.clearance.outcome.JobResult;

/** Does the work of one type of job. */
@FunctionalInterface
public interface JobHandler {

    /**
     * Does the work.
     *
     * @param work the job, and how it is watched
     * @return what became of it
     * @throws ch.onsphere.osp.api.OspException when an error ends the work as a whole
     * @throws ch.onsphere.osp.clearance.registry.LeaseLostException when the job is lost
     * @throws InterruptedException when the work is cancelled
     */
    JobResult handle(Work work) throws InterruptedException;
}
