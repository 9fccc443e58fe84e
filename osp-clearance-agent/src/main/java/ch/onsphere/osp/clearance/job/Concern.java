package ch.onsphere.osp.clearance.job;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.clearance.configuration.UnknownCameras;
import ch.onsphere.osp.clearance.handler.OwnCameras;
import ch.onsphere.osp.clearance.registry.Job;
import ch.onsphere.osp.kit.time.TimeSource;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which jobs are this agent's concern: those of its own cameras, and those that name none. One of
 * other cameras is left to whoever has them; but when nobody takes it for long, nobody has them,
 * and it is taken to be cancelled. CR-006, CR-015
 */
final class Concern {

    /** Of a longer time without a look no more counts: it kept other agents from looking, too. */
    private static final Duration LONGEST_GAP = Duration.ofMinutes(1);

    private final OwnCameras cameras;
    private final UnknownCameras policy;
    private final LeftJobs told;
    private final TimeSource time;

    /** For how many nanoseconds each job of other cameras was left while all sources answered. */
    private Map<String, Long> left = Map.of();

    private long lookedNanos;

    /**
     * Knows of no job yet.
     *
     * @param cameras those of this agent
     * @param policy how long a job is left to others
     * @param told learns of each that is
     * @param time tells how long that is
     */
    Concern(OwnCameras cameras, UnknownCameras policy, LeftJobs told, TimeSource time) {
        this.cameras = cameras;
        this.policy = policy;
        this.told = told;
        this.time = time;
    }

    /** Those of the jobs offered now that are this agent's concern. */
    List<Job> of(List<Job> offered) {
        // Asked before the cameras are looked at: what is complete now has all of them then.
        List<ItemId> silent = cameras.silent();
        boolean complete = silent.isEmpty();
        remember(cameras.strangers(offered), complete);
        // Whether a source works is not to show with the first job that needs it.
        if (!left.isEmpty() || !complete) {
            cameras.askAgain();
        }
        Map<Boolean, List<Job>> concerned =
                offered.stream()
                        .collect(
                                Collectors.partitioningBy(
                                        job ->
                                                !left.containsKey(job.id())
                                                        || (complete && isNobodys(job))));
        told.are(concerned.get(false), silent);
        return concerned.get(true);
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
        return policy.cancelled() && left.get(job.id()) >= policy.patience().toNanos();
    }
}
