package ch.onsphere.osp.examples.clearance.registry;

import ch.onsphere.osp.examples.clearance.AccountOptions.Rules;
import ch.onsphere.osp.examples.clearance.JobRequest;
import ch.onsphere.osp.examples.clearance.JobState;
import ch.onsphere.osp.examples.clearance.SimulatedJob;
import ch.onsphere.osp.examples.clearance.wire.ApiException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The jobs of an account. A job is locked by one agent at a time; a lock that is not renewed ends,
 * and then the job is offered to everybody again.
 */
public final class JobRegistry {
    private final Rules rules;
    private final Map<String, Job> jobs = new LinkedHashMap<>();
    private final TreeMap<Long, Job> available = new TreeMap<>();
    private final Map<String, Job> locked = new LinkedHashMap<>();

    /** A registry without jobs. */
    public JobRegistry(Rules rules) {
        this.rules = rules;
    }

    /** Adds a job and returns its id. */
    public synchronized String post(JobRequest request, Instant now) {
        Job job = new Job(UUID.randomUUID().toString(), jobs.size(), request, now);
        jobs.put(job.id(), job);
        available.put(job.sequence(), job);
        return job.id();
    }

    /** The jobs that can be locked, oldest first. */
    public synchronized List<OfferedJob> available(Instant now) {
        endExpired(now);
        return available.values().stream()
                .limit(rules.longestList())
                .map(JobRegistry::offered)
                .toList();
    }

    /** One job. */
    public synchronized OfferedJob get(String jobId, Instant now) {
        endExpired(now);
        return offered(find(jobId));
    }

    /** Locks a job; an agent that has it already gets more time for the lock it has. */
    public synchronized OfferedJob lock(String jobId, String agentId, Instant now) {
        endExpired(now);
        Job job = find(jobId);
        refuseFinished(job);
        Instant until = now.plus(rules.lockDuration());
        if (job.lock().isEmpty()) {
            job.lock(new Lock(UUID.randomUUID().toString(), agentId, until));
            available.remove(job.sequence());
            locked.put(jobId, job);
        } else if (job.lock().get().agentId().equals(agentId)) {
            job.renew(until);
        } else {
            throw new ApiException(409, "the job is locked by another agent");
        }
        return offered(job);
    }

    /** Gives a lock more time, and says until when it holds. */
    public synchronized Instant renew(String jobId, String agentId, String lockId, Instant now) {
        Job job = held(jobId, agentId, lockId, now);
        Instant until = now.plus(rules.lockDuration());
        job.renew(until);
        return until;
    }

    /** Notes how much was done, of how much. */
    public synchronized void progress(
            String jobId, String agentId, String lockId, long done, long of, Instant now) {
        held(jobId, agentId, lockId, now).progress(done, of);
    }

    /** Ends a job. To say the same again under the same lock changes nothing. */
    public synchronized void finish(
            String jobId,
            String agentId,
            String lockId,
            JobState outcome,
            String message,
            Instant now) {
        Job known = find(jobId);
        if (known.state() == outcome && known.wasFinishedBy(agentId, lockId)) {
            return;
        }
        Job job = held(jobId, agentId, lockId, now);
        locked.remove(jobId);
        job.finish(outcome, message, now);
    }

    /** Offers a job again before its lock has ended. */
    public synchronized void release(String jobId, String agentId, String lockId, Instant now) {
        offerAgain(held(jobId, agentId, lockId, now));
    }

    /** Ends a job for the one who asked for it; false when it has ended already. */
    public synchronized boolean withdraw(String jobId, Instant now) {
        Job job = find(jobId);
        if (job.state().isFinal()) {
            return false;
        }
        available.remove(job.sequence());
        locked.remove(jobId);
        job.finish(JobState.CANCELLED, "withdrawn by the account", now);
        return true;
    }

    /** Ends a lock before its time; false when there is none. */
    public synchronized boolean endLock(String jobId) {
        Job job = find(jobId);
        if (job.lock().isEmpty()) {
            return false;
        }
        offerAgain(job);
        return true;
    }

    private Job held(String jobId, String agentId, String lockId, Instant now) {
        endExpired(now);
        Job job = find(jobId);
        refuseFinished(job);
        Lock lock = job.lock().orElseThrow(() -> new ApiException(410, "the lock is gone"));
        if (!lock.agentId().equals(agentId) || !lock.id().equals(lockId)) {
            throw new ApiException(409, "the job is locked by another agent, or another lock");
        }
        return job;
    }

    /**
     * Refuses whoever does not hold a job.
     *
     * @throws ApiException with 410 when nobody does, 409 when another does
     */
    public synchronized void verify(String jobId, String agentId, String lockId, Instant now) {
        var unused = held(jobId, agentId, lockId, now);
    }

    /** Whether an agent holds a job at the moment. */
    public synchronized boolean isHeld(String jobId, String agentId, Instant now) {
        endExpired(now);
        return Optional.ofNullable(jobs.get(jobId))
                .flatMap(Job::lock)
                .filter(lock -> lock.agentId().equals(agentId))
                .isPresent();
    }

    private Job find(String jobId) {
        Job job = jobs.get(jobId);
        if (job == null) {
            throw new ApiException(404, "no such job");
        }
        return job;
    }

    private static void refuseFinished(Job job) {
        if (job.state().isFinal()) {
            throw new ApiException(410, "the job has ended: " + job.state().label());
        }
    }

    private void endExpired(Instant now) {
        List.copyOf(locked.values()).stream()
                .filter(job -> job.isExpired(now))
                .forEach(this::offerAgain);
    }

    private void offerAgain(Job job) {
        locked.remove(job.id());
        job.offerAgain();
        available.put(job.sequence(), job);
    }

    private static OfferedJob offered(Job job) {
        return new OfferedJob(job.snapshot(), job.lock());
    }

    /** All jobs, oldest first. */
    public synchronized List<SimulatedJob> all(Instant now) {
        endExpired(now);
        List<SimulatedJob> all = new ArrayList<>(jobs.size());
        jobs.values().forEach(job -> all.add(job.snapshot()));
        return all;
    }

    /** One job, if there is one of that id. */
    public synchronized Optional<SimulatedJob> find(String jobId, Instant now) {
        endExpired(now);
        return Optional.ofNullable(jobs.get(jobId)).map(Job::snapshot);
    }
}
