package ch.onsphere.osp.examples.clearance.registry;

import ch.onsphere.osp.examples.clearance.JobRequest;
import ch.onsphere.osp.examples.clearance.JobState;
import ch.onsphere.osp.examples.clearance.SimulatedJob;
import java.time.Instant;
import java.util.Optional;

/** A job. Guarded by the registry it is in. */
final class Job {
    private final String id;
    private final long sequence;
    private final JobRequest request;
    private final Instant created;
    private JobState state = JobState.AVAILABLE;
    private Lock lock;
    private Lock last;
    private long progress;
    private long total;
    private String message = "";
    private int locks;
    private int completions;
    private Instant finished;

    Job(String id, long sequence, JobRequest request, Instant created) {
        this.id = id;
        this.sequence = sequence;
        this.request = request;
        this.created = created;
    }

    String id() {
        return id;
    }

    long sequence() {
        return sequence;
    }

    JobState state() {
        return state;
    }

    Optional<Lock> lock() {
        return Optional.ofNullable(lock);
    }

    boolean isExpired(Instant now) {
        return lock != null && !lock.expires().isAfter(now);
    }

    void lock(Lock taken) {
        lock = taken;
        last = taken;
        state = JobState.LOCKED;
        locks++;
    }

    void renew(Instant until) {
        lock = lock.until(until);
        last = lock;
    }

    void progress(long done, long of) {
        progress = done;
        total = of;
    }

    /** Anybody may lock it again, and what was done is not counted. */
    void offerAgain() {
        lock = null;
        state = JobState.AVAILABLE;
        progress(0, 0);
    }

    void finish(JobState outcome, String said, Instant now) {
        state = outcome;
        message = said;
        finished = now;
        lock = null;
        if (outcome != JobState.CANCELLED) {
            completions++;
        }
    }

    /** Whether it was finished under that lock. */
    boolean wasFinishedBy(String agentId, String lockId) {
        return state.isFinal()
                && last != null
                && last.agentId().equals(agentId)
                && last.id().equals(lockId);
    }

    SimulatedJob snapshot() {
        return new SimulatedJob(
                id,
                request.type(),
                state,
                created,
                holder(),
                lock().map(Lock::expires),
                progress,
                total,
                message,
                locks,
                completions,
                Optional.ofNullable(finished),
                request);
    }

    private String holder() {
        boolean held = lock != null || (state.isFinal() && last != null);
        return held ? last.agentId() : "";
    }
}
