package ch.onsphere.osp.clearance.job;

import ch.onsphere.osp.kit.time.TimeSource;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells how far a job is: the latest state, at most every few seconds, and only when it has moved
 * by a hundredth.
 */
final class ProgressReport implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ProgressReport.class);
    private static final Duration BETWEEN = Duration.ofSeconds(5);
    private static final int PARTS = 100;

    /** Tells the service. */
    @FunctionalInterface
    interface Teller {
        void tell(long done, long total) throws InterruptedException;
    }

    private final TimeSource time;
    private final Executor threads;
    private final Teller teller;

    // Below: held by the monitor of this.
    private long done;
    private long total;
    private long toldPart = -1;
    private boolean planned;
    private boolean closed;
    private Long toldNanos;
    private TimeSource.Cancellable plan = () -> {};

    ProgressReport(TimeSource time, Executor threads, Teller teller) {
        this.time = time;
        this.threads = threads;
        this.teller = teller;
    }

    synchronized void note(long nowDone, long nowTotal) {
        done = nowDone;
        total = nowTotal;
        if (closed || planned || total <= 0 || part() == toldPart) {
            return;
        }
        planned = true;
        plan = time.after(pause(), () -> threads.execute(this::tell));
    }

    private Duration pause() {
        if (toldNanos == null) {
            return Duration.ZERO;
        }
        Duration since = Duration.ofNanos(time.nanos() - toldNanos);
        return since.compareTo(BETWEEN) >= 0 ? Duration.ZERO : BETWEEN.minus(since);
    }

    private long part() {
        return Math.min(PARTS, done * PARTS / total);
    }

    private void tell() {
        long tellDone;
        long tellTotal;
        synchronized (this) {
            planned = false;
            if (closed) {
                return;
            }
            tellDone = done;
            tellTotal = total;
            toldPart = part();
            toldNanos = time.nanos();
        }
        try {
            teller.tell(tellDone, tellTotal);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            LOG.error("Progress was not told", e);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        plan.cancel();
    }
}
