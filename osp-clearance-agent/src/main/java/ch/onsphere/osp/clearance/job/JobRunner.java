package ch.onsphere.osp.clearance.job;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.clearance.audit.AuditLog;
import ch.onsphere.osp.clearance.handler.JobHandler;
import ch.onsphere.osp.clearance.outcome.Ending;
import ch.onsphere.osp.clearance.outcome.JobResult;
import ch.onsphere.osp.clearance.outcome.Situation;
import ch.onsphere.osp.clearance.outcome.Verdicts;
import ch.onsphere.osp.clearance.profile.JobType;
import ch.onsphere.osp.clearance.registry.JobRegistry;
import ch.onsphere.osp.clearance.registry.LeaseLostException;
import ch.onsphere.osp.clearance.registry.Lock;
import ch.onsphere.osp.clearance.registry.LockedJob;
import ch.onsphere.osp.clearance.upload.FileDelivery;
import ch.onsphere.osp.kit.time.TimeSource;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings a locked job to its end, on the thread of the caller, whatever happens. */
final class JobRunner {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

    /**
     * A job that cannot be finished is tried at least so often, and for as long as the patience
     * lasts, before what is missing is missing.
     */
    private static final int ATTEMPTS = 3;

    /** The reason lies in the job, and not in what all jobs wait for. */
    private static final Set<Situation> FAILURES =
            Set.of(Situation.SOURCE_AWAY, Situation.FILE_LOST, Situation.UNEXPECTED);

    private final JobRegistry registry;
    private final Map<JobType, JobHandler> handlers;
    private final FileDelivery delivery;
    private final AuditLog audit;
    private final OpenJobs open;
    private final HoldOffs holdOffs;
    private final Duration patience;
    private final JobEnder ender;
    private final JobMeters meters;
    private final TimeSource time;
    private final Executor leaseThreads;
    private final Set<Worker> workers = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    JobRunner(
            JobRegistry registry,
            Map<JobType, JobHandler> handlers,
            FileDelivery delivery,
            AuditLog audit,
            OpenJobs open,
            HoldOffs holdOffs,
            Duration patience,
            JobMeters meters,
            TimeSource time,
            Executor leaseThreads) {
        this.registry = registry;
        this.handlers = handlers;
        this.delivery = delivery;
        this.audit = audit;
        this.open = open;
        this.holdOffs = holdOffs;
        this.patience = patience;
        this.ender = new JobEnder(registry);
        this.meters = meters;
        this.time = time;
        this.leaseThreads = leaseThreads;
    }

    void run(Lock lock) {
        LockedJob job = lock.job();
        long begun = time.nanos();
        meters.begun();
        Worker worker = Worker.ofThisThread();
        workers.add(worker);
        Ending ending = Ending.LEFT;
        try (Lease lease =
                new Lease(lock, registry, time, leaseThreads, reason -> worker.interrupt())) {
            JobResult result = work(job, lease);
            worker.done();
            ending = end(job, lease, result);
        } catch (RuntimeException | Error e) {
            LOG.error("Job [{}] was left alone; its lock ends by itself", job.job().id(), e);
        } finally {
            worker.done();
            workers.remove(worker);
            meters.ended(
                    job.job().type(), ending, Duration.ofNanos(Math.max(0, time.nanos() - begun)));
        }
    }

    private JobResult work(LockedJob job, Lease lease) {
        try {
            audit.note("job-locked", Map.of("job", job.job().id(), "type", job.job().typeName()));
            open.add(job.job().id());
            if (stopping) {
                return new JobResult(Situation.SHUTTING_DOWN, "");
            }
            JobHandler handler = handlers.get(job.job().type());
            if (handler == null) {
                return new JobResult(Situation.TYPE_UNSUPPORTED, "type " + job.job().typeName());
            }
            JobResult result = handler.handle(new LeasedWork(job, lease, isLastAttempt(job)));
            lease.check();
            return result;
        } catch (LeaseLostException e) {
            return unheld(e.getMessage(), job, lease);
        } catch (InterruptedException e) {
            return interrupted(lease);
        } catch (OspException e) {
            return failed(e, job, lease);
        } catch (RuntimeException | Error e) {
            LOG.error("Job [{}] met something unexpected", job.job().id(), e);
            return unexpected(job, e.toString());
        }
    }

    /** The answer about a file may be of the file alone: then the job is not lost. */
    private JobResult unheld(String message, LockedJob job, Lease lease) {
        try {
            if (lease.isConfirmed()) {
                return new JobResult(
                        isLastAttempt(job) ? Situation.REFUSED : Situation.FILE_LOST, message);
            }
        } catch (InterruptedException e) {
            return interrupted(lease);
        }
        lease.lose(message);
        return new JobResult(Situation.LOCK_LOST, message);
    }

    private JobResult interrupted(Lease lease) {
        if (lease.isLost()) {
            return new JobResult(Situation.LOCK_LOST, "the work was stopped");
        }
        return new JobResult(
                stopping ? Situation.SHUTTING_DOWN : Situation.UNEXPECTED, "the work was stopped");
    }

    private JobResult failed(OspException e, LockedJob job, Lease lease) {
        if (lease.isLost()) {
            return new JobResult(Situation.LOCK_LOST, e.getMessage());
        }
        if (stopping) {
            return new JobResult(Situation.SHUTTING_DOWN, worded(e));
        }
        Situation situation = Verdicts.of(e);
        return situation == Situation.UNEXPECTED
                ? unexpected(job, worded(e))
                : new JobResult(situation, worded(e));
    }

    private static String worded(OspException e) {
        return e.code().code() + ": " + e.getMessage();
    }

    private JobResult unexpected(LockedJob job, String message) {
        return new JobResult(
                isLastAttempt(job) ? Situation.UNEXPECTED_AGAIN : Situation.UNEXPECTED, message);
    }

    private boolean isLastAttempt(LockedJob job) {
        return holdOffs.hasFailed(job.job().id(), ATTEMPTS - 1, patience);
    }

    private Ending end(LockedJob job, Lease lease, JobResult worked) {
        JobEnder.Told told = ender.end(job, lease, worked);
        JobResult result = told.result();
        String id = job.job().id();
        LOG.info(
                "Job [{}] of type [{}]: {} ({}) {}",
                id,
                job.job().typeName(),
                result.situation().ending().written(),
                result.situation().meaning(),
                result.message());
        record(id, told);
        if (result.situation().ending() == Ending.RELEASED) {
            holdOffs.add(id, FAILURES.contains(result.situation()));
        } else {
            holdOffs.remove(id);
        }
        if (told.arrived()) {
            open.remove(id);
        }
        // What was only given back may come back, and what it has delivered is there for a day.
        if (told.arrived() && result.situation().ending() != Ending.RELEASED) {
            delivery.forget(id);
        }
        return result.situation().ending();
    }

    private void record(String jobId, JobEnder.Told told) {
        JobResult result = told.result();
        try {
            audit.append(
                    "job-ended",
                    Map.of(
                            "job",
                            jobId,
                            "ending",
                            result.situation().ending().name(),
                            "situation",
                            result.situation().name(),
                            "told",
                            String.valueOf(told.arrived())));
        } catch (OspException e) {
            LOG.error("The end of job [{}] is missing in the audit record", jobId, e);
        }
    }

    /** From now on, what is interrupted is given back. */
    void stop() {
        stopping = true;
        workers.forEach(Worker::interrupt);
    }
}
