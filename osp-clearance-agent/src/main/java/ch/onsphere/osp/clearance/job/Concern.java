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

    /** Of a longer time without a look no more counts: it kept other agents from looking, too. */
    private static final Duration LONGEST_GAP = Duration.ofMinutes(1);

    private final OwnCameras cameras;
    private final Optional<Duration> patience;
    private final TimeSource time;

    /** For how many nanoseconds each job of other cameras was left while all sources answered. */
    private Map<String, Long> left = Map.of();

    private long lookedNanos;

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
        remember(cameras.strangers(offered), complete);
        if (!left.isEmpty()) {
            LOG.debug("Jobs of unknown cameras: {}", left.keySet());
            cameras.askAgain();
        }
        return offered.stream()
                .filter(job -> !left.containsKey(job.id()) || (complete && isNobodys(job)))
                .toList();
    }

    private void remember(List<Job> strangers, boolean complete) {
        long now = time.nanos();
        long gap = complete ? Math.min(now - lookedNanos, LONGEST_GAP.toNanos()) : 0;
        Map<String, Long> longer = new HashMap<>();
        for (Job job : strangers) {
            Long before = left.get(job.id());
            longer.put(job.id(), before == null ? 0 : before + gap);
        }
        left = longer;
        lookedNanos = now;
    }

    private boolean isNobodys(Job job) {
        return patience.filter(limit -> left.get(job.id()) >= limit.toNanos()).isPresent();
    }
}
