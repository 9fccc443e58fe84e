package ch.onsphere.osp.clearance.job;

import ch.onsphere.osp.kit.time.Backoff;
import ch.onsphere.osp.kit.time.TimeSource;
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

    /** How often a job was given back, and until when it is left alone. */
    private record Held(int times, long untilNanos) {}

    HoldOffs(TimeSource time, Backoff backoff) {
        this.time = time;
        this.backoff = backoff;
    }

    synchronized void add(String jobId) {
        int times = timesOf(jobId) + 1;
        long until = time.nanos() + backoff.afterFailures(times).toNanos();
        held.remove(jobId);
        held.put(jobId, new Held(times, until));
    }

    synchronized void remove(String jobId) {
        held.remove(jobId);
    }

    synchronized boolean contains(String jobId) {
        Held known = held.get(jobId);
        return known != null && time.nanos() - known.untilNanos() < 0;
    }

    /** How often a job was given back by this agent. */
    synchronized int timesOf(String jobId) {
        Held known = held.get(jobId);
        return known == null ? 0 : known.times();
    }
}
