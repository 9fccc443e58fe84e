package ch.onsphere.osp.clearance.job;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.clearance.registry.Job;
import ch.onsphere.osp.clearance.registry.JobRegistry;
import ch.onsphere.osp.clearance.registry.JobStanding;
import ch.onsphere.osp.clearance.upload.FileDelivery;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The jobs that an earlier run of this agent has locked and not ended. The service gives an agent
 * its own lock again, so they go on at once instead of waiting for the locks to end. CR-017
 */
final class OwnJobs {

    private static final Logger LOG = LoggerFactory.getLogger(OwnJobs.class);

    private final OpenJobs open;
    private final JobRegistry registry;
    private final FileDelivery delivery;
    private final HoldOffs unanswered;
    private final Deque<Job> found = new ArrayDeque<>();
    private Deque<String> toLookUp;

    /**
     * Asks nothing yet.
     *
     * @param unanswered how long a job is not asked about that the service gave no answer about
     */
    OwnJobs(OpenJobs open, JobRegistry registry, FileDelivery delivery, HoldOffs unanswered) {
        this.open = open;
        this.registry = registry;
        this.delivery = delivery;
        this.unanswered = unanswered;
    }

    /**
     * Asks how they stand. The first that gives no answer ends it for now: it is asked about later,
     * and the jobs of others do not wait for it. Whether the account is away shows with its list.
     */
    void look() throws InterruptedException {
        if (toLookUp == null) {
            toLookUp = new ArrayDeque<>(open.all());
        }
        for (int left = toLookUp.size(); left > 0; left--) {
            String id = toLookUp.remove();
            if (unanswered.contains(id)) {
                toLookUp.add(id);
                continue;
            }
            try {
                sort(id, registry.find(id));
            } catch (OspException e) {
                LOG.warn("How job [{}] stands cannot be told: {}", id, e.getMessage());
                unanswered.add(id);
                toLookUp.add(id);
                return;
            }
        }
    }

    private void sort(String id, Optional<JobStanding> standing) {
        if (standing.isPresent() && !standing.get().isFinal()) {
            LOG.info("Job [{}] was under way when this agent ended; it goes on", id);
            found.add(standing.get().job());
            return;
        }
        open.remove(id);
        // In doubt it comes again when its lock has ended, and goes on where it was.
        if (standing.isPresent()) {
            delivery.forget(id);
        }
    }

    /** A job that was offered and locked meanwhile is one of this run. */
    void taken(String jobId) {
        if (toLookUp != null && toLookUp.remove(jobId)) {
            unanswered.remove(jobId);
        }
    }

    Optional<Job> next() {
        return Optional.ofNullable(found.poll());
    }
}
