package ch.onsphere.osp.clearance.job;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.clearance.configuration.UnknownCameras;
import ch.onsphere.osp.clearance.registry.Job;
import ch.onsphere.osp.clearance.registry.RequestedItem;
import ch.onsphere.osp.kit.text.Printable;
import ch.onsphere.osp.kit.time.TimeSource;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells of the jobs that are left to other agents: how many there are, of each once that it is
 * left, and of one that waits for long, that nobody takes it. Used by the polling thread alone.
 */
final class LeftJobs {

    private static final Logger LOG = LoggerFactory.getLogger(LeftJobs.class);

    /** A source that owes its list for longer than this keeps no job from being told of. */
    private static final Duration SETTLED = Duration.ofMinutes(1);

    /** So that a job that comes and goes is told of once, and what is remembered has an end. */
    private static final int REMEMBERED = 1_000;

    private static final int CAMERAS_SHOWN = 5;
    private static final int LONGEST_NAME = 100;

    private final ItemId agent;
    private final UnknownCameras policy;
    private final JobMeters meters;
    private final TimeSource time;
    private final Set<String> told = new LinkedHashSet<>();
    private Map<String, Wait> waits = Map.of();

    /** Since when a job is left, and whether it was told of that nobody takes it. */
    private record Wait(long sinceNanos, boolean warned) {}

    LeftJobs(ItemId agent, UnknownCameras policy, JobMeters meters, TimeSource time) {
        this.agent = agent;
        this.policy = policy;
        this.meters = meters;
        this.time = time;
    }

    /**
     * What came of a look.
     *
     * @param left all jobs that are left to others now
     * @param silent the agent's media sources that have not answered
     */
    void are(List<Job> left, List<ItemId> silent) {
        meters.left(left.size());
        Map<String, Wait> now = new HashMap<>();
        for (Job job : left) {
            Wait before = waits.getOrDefault(job.id(), new Wait(time.nanos(), false));
            now.put(job.id(), new Wait(before.sinceNanos(), tell(job, before, silent)));
        }
        waits = now;
        forget();
    }

    /** Whether it was told of, now or before, that nobody takes it. */
    private boolean tell(Job job, Wait wait, List<ItemId> silent) {
        Duration waited = Duration.ofNanos(time.nanos() - wait.sinceNanos());
        if (silent.isEmpty() || waited.compareTo(SETTLED) >= 0) {
            tellOnce(job, silent);
        }
        // With all sources there it ends by itself, and that is told then.
        boolean stays = !policy.cancelled() || !silent.isEmpty();
        if (wait.warned() || !stays || waited.compareTo(policy.patience()) < 0) {
            return wait.warned();
        }
        LOG.warn(
                "[{}] Job [{}] of cameras {} has waited for {}, and no agent takes it{}. Start the"
                        + " agent that has them, add their connection to `mediaSources`, or withdraw"
                        + " the job in Clearance",
                agent,
                job.id(),
                cameras(job),
                waited.truncatedTo(ChronoUnit.SECONDS),
                unless(silent));
        return true;
    }

    private void tellOnce(Job job, List<ItemId> silent) {
        if (told.add(job.id())) {
            LOG.info(
                    "[{}] Job [{}] is left to other agents: no media source of this one has the"
                            + " cameras {}{}. Should one have them, add its connection to"
                            + " `mediaSources`, or post a discovery and compare the ids",
                    agent,
                    job.id(),
                    cameras(job),
                    unless(silent));
        }
    }

    private static String unless(List<ItemId> silent) {
        return silent.isEmpty()
                ? ""
                : ", as far as is known without " + silent + ", which do not answer";
    }

    private static String cameras(Job job) {
        List<String> all = job.items().stream().map(RequestedItem::deviceId).distinct().toList();
        String shown =
                all.stream()
                        .limit(CAMERAS_SHOWN)
                        .map(name -> Printable.line(name, LONGEST_NAME))
                        .collect(Collectors.joining(", "));
        int more = all.size() - CAMERAS_SHOWN;
        return "[" + shown + (more > 0 ? ", and " + more + " more" : "") + "]";
    }

    /** The oldest first, but none that is left now: it would be told of with every look. */
    private void forget() {
        Iterator<String> oldest = told.iterator();
        while (told.size() > REMEMBERED + waits.size() && oldest.hasNext()) {
            if (!waits.containsKey(oldest.next())) {
                oldest.remove();
            }
        }
    }
}
