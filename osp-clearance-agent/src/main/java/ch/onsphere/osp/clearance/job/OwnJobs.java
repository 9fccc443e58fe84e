package ch.onsphere.osp.clearance.job;

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
    private final Deque<Job> found = new ArrayDeque<>();
    private Deque<String> toLookUp;

    OwnJobs(OpenJobs open, JobRegistry registry, FileDelivery delivery) {
        this.open = open;
        this.registry = registry;
        this.delivery = delivery;
    }

    /** Asks how they stand; what could not be asked is asked the next time. */
    void look() throws InterruptedException {
        if (toLookUp == null) {
            toLookUp = new ArrayDeque<>(open.all());
        }
        while (!toLookUp.isEmpty()) {
            String id = toLookUp.peek();
            Optional<JobStanding> standing = registry.find(id);
            toLookUp.remove();
            if (standing.isPresent() && !standing.get().isFinal()) {
                LOG.info("Job [{}] was under way when this agent ended; it goes on", id);
                found.add(standing.get().job());
                continue;
            }
            open.remove(id);
            // In doubt it comes again when its lock has ended, and goes on where it was.
            if (standing.isPresent()) {
                delivery.forget(id);
            }
        }
    }

    Optional<Job> next() {
        return Optional.ofNullable(found.poll());
    }
}
