package ch.onsphere.osp.clearance.registry;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.clearance.connection.AuthorisedHttp;
import ch.onsphere.osp.clearance.http.HttpAnswer;
import ch.onsphere.osp.clearance.profile.FinalState;
import ch.onsphere.osp.clearance.profile.Member;
import ch.onsphere.osp.clearance.profile.Operation;
import ch.onsphere.osp.clearance.profile.Profile;
import ch.onsphere.osp.kit.time.TimeSource;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What an agent does with jobs at the service. */
public final class JobRegistry {

    private static final int NO_CONTENT = 204;
    private static final int NOT_FOUND = 404;

    private final Requests requests;
    private final Profile profile;
    private final JobReader reader;
    private final LockReader locks;
    private final Retries retries;
    private final TimeSource time;

    /**
     * Asks for nothing yet.
     *
     * @param http the way to the service
     * @param profile the wire contract
     * @param identity who speaks to whom
     * @param retries how an end of a job is repeated
     * @param time tells what is left of locks
     */
    public JobRegistry(
            AuthorisedHttp http,
            Profile profile,
            AgentIdentity identity,
            Retries retries,
            TimeSource time) {
        this.requests = new Requests(http, profile, identity);
        this.profile = profile;
        this.reader = new JobReader(profile);
        this.locks = new LockReader(profile);
        this.retries = retries;
        this.time = time;
    }

    /**
     * The jobs that wait for this agent. Asked once: the next look is soon enough. CR-005
     *
     * @return in the order of the service; empty when there is nothing to do
     * @throws OspException when no list came
     * @throws InterruptedException when the work is cancelled
     */
    public List<Job> list() throws InterruptedException {
        HttpAnswer answer = requests.send(Operation.LIST_JOBS, new Values());
        if (answer.status() == NO_CONTENT) {
            return List.of();
        }
        if (!answer.isSuccess()) {
            throw Answers.failure(answer);
        }
        return reader.list(Answers.json(answer)).orElseThrow(() -> Answers.notUnderstood(answer));
    }

    /**
     * Locks a job. Repeated after a failure of the connection, and when nothing was said: one's own
     * lock is given again. CR-006
     *
     * @param job the job
     * @return the lock; empty when another agent was faster or the job is gone
     * @throws OspException when it cannot be told whether this agent has the lock
     * @throws InterruptedException when the work is cancelled
     */
    public Optional<Lock> lock(Job job) throws InterruptedException {
        Values values = new Values().put("jobId", job.id());
        HttpAnswer answer =
                retries.until(earlier -> Answers.answered(requests.send(Operation.LOCK, values)));
        if (profile.isLostRace(answer.status())) {
            return Optional.empty();
        }
        if (!answer.isSuccess()) {
            throw Answers.failure(answer);
        }
        return Optional.of(locks.read(job, answer, time.now()));
    }

    /**
     * Makes a lock last longer. Asked once: whoever keeps the lock knows when to ask again. CR-009
     *
     * @param job the job
     * @return how long the lock lasts from now
     * @throws LeaseLostException when the lock is gone
     * @throws OspException when it cannot be told
     * @throws InterruptedException when the work is cancelled
     */
    public Duration renew(LockedJob job) throws InterruptedException {
        HttpAnswer answer = Answers.understood(requests.send(Operation.RENEW, Values.of(job)));
        refuseUnlessHeld(answer);
        return locks.left(answer, time.now());
    }

    /**
     * Tells how far a job is. Asked once: the next step tells more. CR-008
     *
     * @param job the job
     * @param done how much is done
     * @param total of how much
     * @throws LeaseLostException when the lock is gone
     * @throws OspException when it cannot be told
     * @throws InterruptedException when the work is cancelled
     */
    public void update(LockedJob job, long done, long total) throws InterruptedException {
        if (profile.has(Operation.UPDATE)) {
            Values values = Values.of(job).put("taskProgress", done).put("taskTotal", total);
            refuseUnlessHeld(requests.send(Operation.UPDATE, values));
        }
    }

    /**
     * Completes a job. CR-014
     *
     * @param job the job
     * @param state how it ended
     * @param message what a person should know; may be empty
     * @throws LeaseLostException when the lock is gone
     * @throws OspException when it cannot be told
     * @throws InterruptedException when the work is cancelled
     */
    public void complete(LockedJob job, FinalState state, String message)
            throws InterruptedException {
        Values values = Values.of(job).put("state", profile.written(state)).put("message", message);
        end(Operation.COMPLETE, job, values);
    }

    /**
     * Says that a job can never be done. CR-015
     *
     * @param job the job
     * @param reason what a person should know
     * @throws LeaseLostException when the lock is gone
     * @throws OspException when it cannot be told
     * @throws InterruptedException when the work is cancelled
     */
    public void cancel(LockedJob job, String reason) throws InterruptedException {
        end(Operation.CANCEL, job, Values.of(job).put("message", reason));
    }

    /**
     * Gives a job back, for any agent to take. CR-016
     *
     * @param job the job
     * @param reason what a person should know
     * @throws LeaseLostException when the lock is gone
     * @throws OspException when it cannot be told
     * @throws InterruptedException when the work is cancelled
     */
    public void release(LockedJob job, String reason) throws InterruptedException {
        end(Operation.RELEASE, job, Values.of(job).put("message", reason));
    }

    private void end(Operation operation, LockedJob job, Values values)
            throws InterruptedException {
        boolean[] mayHaveArrived = {false};
        HttpAnswer answer =
                retries.until(
                        earlier -> {
                            mayHaveArrived[0] = earlier;
                            return requests.send(operation, values);
                        });
        if (mayHaveArrived[0] && profile.isLockLost(answer.status())) {
            // A job that was given back is not this agent's any more, whatever it is now.
            if (operation == Operation.RELEASE || !isOffered(job)) {
                // The attempt before this one had arrived after all.
                return;
            }
        }
        refuseUnlessHeld(answer);
    }

    /** Whether a job is still one that somebody has to do; in doubt, yes. */
    private boolean isOffered(LockedJob job) throws InterruptedException {
        return find(job.job().id()).map(each -> !each.isFinal()).orElse(true);
    }

    /**
     * How a job stands at the service. CR-017
     *
     * @param jobId the job
     * @return the job; empty when the service does not know it or cannot tell
     * @throws OspException when no answer came
     * @throws InterruptedException when the work is cancelled
     */
    public Optional<JobStanding> find(String jobId) throws InterruptedException {
        if (!profile.has(Operation.GET_JOB)) {
            return Optional.empty();
        }
        Values values = new Values().put("jobId", jobId);
        HttpAnswer answer =
                retries.until(
                        earlier -> Answers.answered(requests.send(Operation.GET_JOB, values)));
        if (answer.status() == NOT_FOUND || !answer.isSuccess()) {
            return Optional.empty();
        }
        JsonNode json = Answers.json(answer);
        JsonNode inner = reader.find(json, Member.JOB);
        String state =
                reader.text(json, Member.JOB_STATE)
                        .or(() -> reader.text(inner, Member.JOB_STATE))
                        .orElse("");
        return reader.job(json).map(job -> new JobStanding(job, state));
    }

    private void refuseUnlessHeld(HttpAnswer answer) {
        if (profile.isLockLost(answer.status())) {
            throw new LeaseLostException(answer.describe());
        }
        if (!answer.isSuccess()) {
            throw Answers.failure(answer);
        }
    }
}
