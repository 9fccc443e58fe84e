package ch.onsphere.osp.clearance.job;

import ch.onsphere.osp.clearance.handler.OwnCameras;
import ch.onsphere.osp.clearance.registry.Job;
import ch.onsphere.osp.kit.time.TimeSource;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which jobs are this agent's concern: those of its own cameras, and those that name none. One of
 * other cameras is left to whoever has them; but when nobody takes it for long, nobody has them,
 * and it is taken to be cancelled. CR-006, CR-015
 */
final class Concern {

    private static final Logger LOG = LoggerFactory.getLogger(Concern.class);

    private final OwnCameras cameras;
    private final Optional<Duration> patience;
    private final TimeSource time;

    /** Since when each job of other cameras is offered without a break. */
    private Map<String, Long> strangers = Map.of();

    /**
     * Knows of no job yet.
     *
     * @param cameras those of this agent
     * @param patience how long a job is left to others; empty for ever
     * @param time tells how long that is
     */
    Concern(OwnCameras cameras, Optional<Duration> patience, TimeSource time) {
        this.cameras = cameras;
        this.patience = patience;
        this.time = time;
    }

    /** Those of the jobs offered now that are this agent's concern. */
    List<Job> of(List<Job> offered) {
        // Asked before the cameras are looked at: what is complete now has all of them then.
        boolean complete = cameras.isComplete();
        long now = time.nanos();
        remember(cameras.strangers(offered), now);
        if (!strangers.isEmpty()) {
            LOG.debug("Jobs of unknown cameras: {}", strangers.keySet());
            cameras.askAgain();
        }
        return offered.stream()
                .filter(job -> !strangers.containsKey(job.id()) || (complete && isOver(job, now)))
                .toList();
    }

    private void remember(List<Job> now, long nanos) {
        Map<String, Long> since = new HashMap<>();
        now.forEach(job -> since.put(job.id(), strangers.getOrDefault(job.id(), nanos)));
        strangers = since;
    }

    private boolean isOver(Job job, long now) {
        long left = now - strangers.get(job.id());
        return patience.filter(limit -> left >= limit.toNanos()).isPresent();
    }
}
