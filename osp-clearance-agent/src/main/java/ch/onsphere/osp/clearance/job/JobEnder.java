package ch.onsphere.osp.clearance.job;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.clearance.outcome.JobResult;
import ch.onsphere.osp.clearance.outcome.Situation;
import ch.onsphere.osp.clearance.profile.FinalState;
import ch.onsphere.osp.clearance.registry.JobRegistry;
import ch.onsphere.osp.clearance.registry.LeaseLostException;
import ch.onsphere.osp.clearance.registry.LockedJob;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the service how a job ended: the one place where that is done. CR-014 */
final class JobEnder {

    private static final Logger LOG = LoggerFactory.getLogger(JobEnder.class);
    private static final int LONGEST_MESSAGE = 2_000;

    private final JobRegistry registry;

    /**
     * What the service knows.
     *
     * @param result what became of the job
     * @param arrived whether nothing is left to be told
     */
    record Told(JobResult result, boolean arrived) {}

    JobEnder(JobRegistry registry) {
        this.registry = registry;
    }

    Told end(LockedJob job, Lease lease, JobResult result) {
        if (result.situation() == Situation.LOCK_LOST) {
            return new Told(result, true);
        }
        try {
            // Whatever the work says: without the lock, nothing may be ended.
            lease.check();
            tell(job, result);
            return new Told(result, true);
        } catch (LeaseLostException e) {
            lease.lose(e.getMessage());
            return new Told(new JobResult(Situation.LOCK_LOST, e.getMessage()), true);
        } catch (OspException e) {
            LOG.warn(
                    "The end of job [{}] could not be told; its lock ends by itself: {}",
                    job.job().id(),
                    e.getMessage());
            return new Told(result, false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Told(result, false);
        }
    }

    private void tell(LockedJob job, JobResult result) throws InterruptedException {
        String message = shortened(result);
        switch (result.situation().ending()) {
            case COMPLETED -> registry.complete(job, FinalState.COMPLETED, message);
            case PARTIALLY_COMPLETED ->
                    registry.complete(job, FinalState.PARTIALLY_COMPLETED, message);
            case FAILED -> registry.complete(job, FinalState.FAILED, message);
            case CANCELLED -> registry.cancel(job, message);
            case RELEASED -> registry.release(job, message);
            case LEFT -> {
                // Said by saying nothing.
            }
        }
    }

    private static String shortened(JobResult result) {
        String message =
                result.message().isEmpty() ? result.situation().meaning() : result.message();
        return message.length() <= LONGEST_MESSAGE
                ? message
                : message.substring(0, LONGEST_MESSAGE) + "…";
    }
}
