package ch.onsphere.osp.clearance.job;

import ch.onsphere.osp.kit.time.Backoff;
import ch.onsphere.osp.kit.time.TimeSource;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Jobs that this agent has given back: it leaves them to others for a while, longer each time, so
 * that a job nobody can do does not go round as fast as the network allows.
 */
final class HoldOffs {

    /** Forgetting one only means trying it sooner. */
    private static final int MOST = 10_000;

    private final Map<String, Held> held =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Held> eldest) {
                    return size() > MOST;
                }
            };
    private final TimeSource time;
    private final Backoff backoff;

    /** How often a job was given back, for its own sake too, and until when it is left alone. */
    private record Held(int times, int failures, long failingSinceNanos, long untilNanos) {}

    HoldOffs(TimeSource time, Backoff backoff) {
        this.time = time;
        this.backoff = backoff;
    }

    /**
     * Leaves a job alone.
     *
     * @param hasFailed whether the reason lies in the job and what it asks for, and not in
     *     something that all jobs wait for
     */
    synchronized void add(String jobId, boolean hasFailed) {
        long now = time.nanos();
        Held known = held.remove(jobId);
        int times = known == null ? 1 : known.times() + 1;
        int failures = known == null ? 0 : known.failures();
        held.put(
                jobId,
                new Held(
                        times,
                        hasFailed ? failures + 1 : failures,
                        failures == 0 ? now : known.failingSinceNanos(),
                        now + backoff.afterFailures(times).toNanos()));
    }

    synchronized void add(String jobId) {
        add(jobId, false);
    }

    synchronized void remove(String jobId) {
        held.remove(jobId);
    }

    synchronized boolean contains(String jobId) {
        Held known = held.get(jobId);
        return known != null && time.nanos() - known.untilNanos() < 0;
    }

    /** Whether a job has failed so often, and the first time so long ago. */
    synchronized boolean hasFailed(String jobId, int times, Duration ago) {
        Held known = held.get(jobId);
        return known != null
                && known.failures() >= times
                && time.nanos() - known.failingSinceNanos() >= ago.toNanos();
    }
}
