package ch.onsphere.osp.clearance.job;

import ch.onsphere.osp.api.ErrorCategory;
import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.clearance.configuration.WorkingHours;
import ch.onsphere.osp.clearance.error.CredentialsError;
import ch.onsphere.osp.clearance.error.NetworkError;
import ch.onsphere.osp.clearance.error.RegistryError;
import ch.onsphere.osp.clearance.handler.Cameras;
import ch.onsphere.osp.clearance.profile.JobType;
import ch.onsphere.osp.clearance.registry.Job;
import ch.onsphere.osp.clearance.registry.JobRegistry;
import ch.onsphere.osp.clearance.registry.Lock;
import ch.onsphere.osp.kit.time.TimeSource;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for jobs, takes what there is a place for, and lets each be worked on by a thread of its
 * own. Nothing that a look, a job or a bug throws ends it; only {@link #stop} does. CR-004
 */
final class JobLoop {

    private static final Logger LOG = LoggerFactory.getLogger(JobLoop.class);

    /** Each may have been repeated for half a minute: the service is asked for its list first. */
    private static final int FAILURES_IN_A_ROW = 2;

    private final Accountability accountability;
    private final JobRegistry registry;
    private final Chooser chooser;
    private final HoldOffs holdOffs;
    private final Backlog backlog;
    private final JobRunner runner;
    private final OwnJobs ownJobs;
    private final Cameras cameras;
    private final Optional<WorkingHours> hours;
    private final Nap nap;
    private final AgentStatus status;
    private final JobMeters meters;
    private final TimeSource time;
    private final ExecutorService workers;
    private final Places places;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private volatile boolean stopped;
    private volatile Thread thread;

    JobLoop(
            Accountability accountability,
            JobRegistry registry,
            Chooser chooser,
            HoldOffs holdOffs,
            Backlog backlog,
            JobRunner runner,
            OwnJobs ownJobs,
            Cameras cameras,
            Optional<WorkingHours> hours,
            Nap nap,
            AgentStatus status,
            JobMeters meters,
            TimeSource time,
            ExecutorService workers,
            int concurrentJobs) {
        this.accountability = accountability;
        this.registry = registry;
        this.chooser = chooser;
        this.holdOffs = holdOffs;
        this.backlog = backlog;
        this.runner = runner;
        this.ownJobs = ownJobs;
        this.cameras = cameras;
        this.hours = hours;
        this.nap = nap;
        this.status = status;
        this.meters = meters;
        this.time = time;
        this.workers = workers;
        this.places = new Places(concurrentJobs);
    }

    /** Loops until it is stopped. */
    void run() {
        thread = Thread.currentThread();
        status.connecting();
        int failures = 0;
        boolean refused = false;
        while (!stopped) {
            try {
                // A place first: a job that is found can be begun.
                if (!places.takeIfFree()) {
                    meters.pausing();
                    places.take();
                }
                try {
                    round();
                    failures = 0;
                    refused = false;
                } finally {
                    places.giveBackUnused();
                }
            } catch (InterruptedException e) {
                LOG.debug("Interrupted");
            } catch (RuntimeException | Error e) {
                failures++;
                refused = isRefusedSignIn(e);
                meters.polled(false);
                status.failing(e, failures);
                if (!(e instanceof OspException)) {
                    LOG.error("Looking for jobs met something unexpected", e);
                }
            }
            // A refused sign-in is not repeated before long, but with another connection file it
            // is.
            rest(refused ? 0 : failures);
        }
    }

    private static boolean isRefusedSignIn(Throwable failure) {
        return failure instanceof OspException known
                && known.code() instanceof CredentialsError
                && known.code().category() == ErrorCategory.USER;
    }

    private void rest(int failures) {
        try {
            if (!stopped) {
                nap.afterFailures(failures);
            }
        } catch (InterruptedException e) {
            LOG.debug("Woken up");
        }
    }

    private void round() throws InterruptedException {
        if (hours.isPresent() && !hours.get().cover(time.now())) {
            status.resting();
            meters.pausing();
            return;
        }
        meters.looking();
        if (!backlog.hasFresh()) {
            look();
        }
        int failures = 0;
        while (!stopped && failures < FAILURES_IN_A_ROW && places.takeIfFree()) {
            Optional<Job> next = ownJobs.next().or(backlog::next);
            if (next.isEmpty()) {
                return;
            }
            accountability.check();
            failures = lock(next.get()) ? 0 : failures + 1;
        }
    }

    /** Asks the service, the agent's own jobs of an earlier run first. */
    private void look() throws InterruptedException {
        accountability.check();
        ownJobs.look();
        var offered = registry.list();
        meters.polled(true);
        var missing = cameras.missing();
        boolean none = missing.size() == cameras.sources();
        status.online(missing, none, cameras.failing());
        // Without a source, too: what is left to others is counted.
        var choice = chooser.choose(offered, holdOffs, time.now());
        var chosen = none ? List.<Job>of() : choice;
        // A list without the cameras of a source would say that they are gone.
        backlog.fill(
                chosen.stream()
                        .filter(job -> missing.isEmpty() || job.type() != JobType.DISCOVERY)
                        .toList());
    }

    /** False when it could not be told whose the lock is: the job is left alone for a while. */
    private boolean lock(Job job) throws InterruptedException {
        // What is just being given back is offered again before this agent is done with it.
        if (holdOffs.contains(job.id()) || underWay.contains(job.id())) {
            return true;
        }
        try {
            Optional<Lock> lock = registry.lock(job);
            if (lock.isEmpty()) {
                // Another agent was faster; there are other jobs. CR-007
                meters.lostRace();
                status.canLock();
            } else if (lock.get().left().isNegative() || lock.get().left().isZero()) {
                throw RegistryError.LOCK_NOT_USABLE.at("job " + job.id());
            } else {
                status.canLock();
                begin(lock.get());
            }
            return true;
        } catch (OspException e) {
            if (!isOfOneJob(e)) {
                throw e;
            }
            status.cannotLock(e);
            LOG.warn("Job [{}] cannot be locked: {}", job.id(), e.getMessage());
            holdOffs.add(job.id());
            return false;
        }
    }

    /** What no other request would meet as well, as far as can be told. */
    private static boolean isOfOneJob(OspException failure) {
        return failure.code() instanceof RegistryError
                || (failure.code() instanceof NetworkError error && error.isAfterConnecting());
    }

    private void begin(Lock lock) {
        Places.Place place = places.use();
        String jobId = lock.job().job().id();
        underWay.add(jobId);
        ownJobs.taken(jobId);
        try {
            workers.execute(
                    () -> {
                        try {
                            runner.run(lock);
                        } finally {
                            underWay.remove(jobId);
                            place.giveBack();
                            nap.wake();
                        }
                    });
        } catch (RejectedExecutionException stopping) {
            underWay.remove(jobId);
            place.giveBack();
            LOG.debug("Job [{}] came too late", jobId, stopping);
        }
    }

    /** Looks for no more jobs. */
    void stop() {
        stopped = true;
        Thread looping = thread;
        if (looping != null) {
            looping.interrupt();
        }
        nap.wake();
    }

    /** Waits until every job has ended, or the time is over; true when all have. */
    boolean awaitJobs(Duration limit) throws InterruptedException {
        return places.awaitAllFree(limit);
    }
}
