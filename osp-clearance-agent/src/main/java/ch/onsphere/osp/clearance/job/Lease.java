package ch.onsphere.osp.clearance.job;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.clearance.registry.JobRegistry;
import ch.onsphere.osp.clearance.registry.LeaseLostException;
import ch.onsphere.osp.clearance.registry.Lock;
import ch.onsphere.osp.clearance.registry.LockedJob;
import ch.onsphere.osp.kit.time.TimeSource;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the lock of one job. It is a deadline on the monotonic clock, taken when an answer arrives;
 * only a successful renewal moves it. When it passes, or the service says that the lock is gone,
 * the work is told at once. CR-009
 */
final class Lease implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Lease.class);

    /** However long a lock lasts, it is renewed this often: the service learns that we live. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(5);
    private static final int PARTS_OF_REMAINDER = 4;

    private final LockedJob job;
    private final JobRegistry registry;
    private final TimeSource time;
    private final Executor threads;
    private final Consumer<String> onLost;
    private final ProgressReport progress;

    // Below: held by the monitor of this.
    private long deadline;
    private boolean closed;
    private String lost;
    private TimeSource.Cancellable renewal = () -> {};
    private TimeSource.Cancellable expiry = () -> {};

    /**
     * Begins to keep a lock.
     *
     * @param lock what the service has just given
     * @param registry where it is renewed
     * @param time the deadline's clock
     * @param threads where requests are made
     * @param onLost told once, with the reason, when the lock is gone
     */
    Lease(
            Lock lock,
            JobRegistry registry,
            TimeSource time,
            Executor threads,
            Consumer<String> onLost) {
        this.job = lock.job();
        this.registry = registry;
        this.time = time;
        this.threads = threads;
        this.onLost = onLost;
        this.progress = new ProgressReport(time, threads, this::tell);
        extend(lock.left());
    }

    /**
     * Called before anything that needs the lock.
     *
     * @throws LeaseLostException when it is gone
     */
    void check() {
        if (isOver()) {
            lose("its time has passed");
        }
        synchronized (this) {
            if (lost != null) {
                throw new LeaseLostException(lost);
            }
        }
    }

    synchronized boolean isLost() {
        return lost != null;
    }

    private synchronized boolean isOver() {
        return time.nanos() - deadline >= 0;
    }

    /** Notes how far the work is; the service is told now and then. CR-008 */
    void progress(long done, long total) {
        progress.note(done, total);
    }

    private synchronized void extend(Duration left) {
        if (closed || lost != null) {
            return;
        }
        deadline = time.nanos() + left.toNanos();
        expiry.cancel();
        expiry = time.after(left, this::expire);
        Duration half = left.dividedBy(2);
        renewIn(half.compareTo(LONGEST_WAIT) < 0 ? half : LONGEST_WAIT);
    }

    private synchronized void renewIn(Duration delay) {
        if (!closed && lost == null) {
            renewal.cancel();
            renewal = time.after(delay, () -> threads.execute(this::renew));
        }
    }

    private void expire() {
        if (isOver()) {
            // Not on this thread: it is the one clock of all.
            threads.execute(() -> lose("it could not be renewed in time"));
        }
    }

    private void renew() {
        if (isClosedOrLost()) {
            return;
        }
        try {
            Duration left = registry.renew(job);
            if (left.isNegative() || left.isZero()) {
                lose("the service gave a lock that had ended already");
            } else {
                extend(left);
            }
        } catch (LeaseLostException e) {
            lose(e.getMessage());
        } catch (OspException e) {
            LOG.warn("The lock of job [{}] was not renewed: {}", job.job().id(), e.getMessage());
            renewIn(soon());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            LOG.error("The lock of job [{}] was not renewed", job.job().id(), e);
            renewIn(soon());
        }
    }

    /** Several more attempts fit into what is left. */
    private synchronized Duration soon() {
        Duration left = Duration.ofNanos(Math.max(0, deadline - time.nanos()));
        Duration part = left.dividedBy(PARTS_OF_REMAINDER).plusMillis(1);
        return part.compareTo(BETWEEN_ATTEMPTS) < 0 ? part : BETWEEN_ATTEMPTS;
    }

    /**
     * Asks the service whether it still gives this lock; in doubt it does not.
     *
     * @throws InterruptedException when the work is cancelled
     */
    boolean isConfirmed() throws InterruptedException {
        if (isClosedOrLost() || isOver()) {
            return false;
        }
        try {
            Duration left = registry.renew(job);
            extend(left);
            return !left.isNegative() && !left.isZero();
        } catch (LeaseLostException | OspException e) {
            LOG.warn("The lock of job [{}] is not confirmed: {}", job.job().id(), e.getMessage());
            return false;
        }
    }

    private void tell(long done, long total) throws InterruptedException {
        if (isClosedOrLost()) {
            return;
        }
        try {
            registry.update(job, done, total);
        } catch (LeaseLostException e) {
            lose(e.getMessage());
        } catch (OspException e) {
            // The next step tells more.
            LOG.debug("Progress of job [{}] was not told: {}", job.job().id(), e.getMessage());
        }
    }

    private synchronized boolean isClosedOrLost() {
        return closed || lost != null;
    }

    /** Whoever hears from the service that the lock is gone, by whatever request. */
    void lose(String reason) {
        synchronized (this) {
            if (closed || lost != null) {
                return;
            }
            lost = reason;
            renewal.cancel();
            expiry.cancel();
        }
        onLost.accept(reason);
    }

    /** The job has ended: the lock is renewed no more. */
    @Override
    public synchronized void close() {
        closed = true;
        renewal.cancel();
        expiry.cancel();
        progress.close();
    }
}
