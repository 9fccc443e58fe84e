package ch.onsphere.osp.clearance.upload;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The blocks of one file that are under way, each on a thread of its own. A few more than may be
 * sent are noted in the journal meanwhile, so that the line does not wait for the disk.
 */
final class InFlight implements BlockCutter.Receiver {

    private static final Logger LOG = LoggerFactory.getLogger(InFlight.class);
    private static final int PREPARED = 2;
    private static final Duration ENDS_WITHIN = Duration.ofSeconds(5);

    private final Transfer transfer;
    private final BlockBuffers buffers;
    private final ExecutorService threads;
    private final int most;
    private final Semaphore free;
    private final Semaphore line;
    private final Set<Thread> working = new HashSet<>();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private volatile boolean cancelled;

    InFlight(Transfer transfer, BlockBuffers buffers, ExecutorService threads, int sent) {
        this.transfer = transfer;
        this.buffers = buffers;
        this.threads = threads;
        this.most = sent + PREPARED;
        this.free = new Semaphore(most);
        this.line = new Semaphore(sent);
    }

    @Override
    public void take(Block block) throws InterruptedException {
        boolean handedOver = false;
        try {
            free.acquire();
            try {
                checkFailure();
                threads.execute(() -> send(block));
                handedOver = true;
            } finally {
                if (!handedOver) {
                    free.release();
                }
            }
        } finally {
            if (!handedOver) {
                buffers.giveBack(block.buffer());
            }
        }
    }

    private void send(Block block) {
        synchronized (working) {
            working.add(Thread.currentThread());
        }
        try {
            if (!cancelled && failure.get() == null) {
                prepareAndSend(block);
            }
        } catch (InterruptedException | RuntimeException | Error e) {
            failure.compareAndSet(null, e);
        } finally {
            leave();
            buffers.giveBack(block.buffer());
            free.release();
        }
    }

    private void prepareAndSend(Block block) throws InterruptedException {
        if (transfer.prepare(block)) {
            line.acquire();
            try {
                checkFailure();
                transfer.send(block);
            } finally {
                line.release();
            }
        }
        transfer.done(block);
    }

    /** An interruption meant this block, and not the next that this thread may get. */
    private void leave() {
        synchronized (working) {
            working.remove(Thread.currentThread());
            Thread.interrupted();
        }
    }

    private void interruptAll() {
        synchronized (working) {
            working.forEach(Thread::interrupt);
        }
    }

    /** Throws what the first block that failed has met. */
    void checkFailure() throws InterruptedException {
        Throwable met = failure.get();
        if (met instanceof InterruptedException interrupted) {
            throw interrupted;
        }
        if (met instanceof RuntimeException exception) {
            throw exception;
        }
        if (met instanceof Error error) {
            throw error;
        }
    }

    /** Waits until every block is at the service. */
    void awaitAll() throws InterruptedException {
        free.acquire(most);
        // Whoever cancels after a failure waits for the same.
        free.release(most);
        checkFailure();
    }

    /** Stops what is under way, and waits for its end, but not for long. */
    void cancel() {
        cancelled = true;
        boolean interrupted = Thread.interrupted();
        try {
            long left = ENDS_WITHIN.toMillis();
            // A thread that has just begun may not be among the working yet: look again.
            while (!free.tryAcquire(most, Math.min(left, 100), TimeUnit.MILLISECONDS)) {
                interruptAll();
                left -= 100;
                if (left <= 0) {
                    LOG.warn("A block that is no longer wanted is still being sent");
                    return;
                }
            }
        } catch (InterruptedException e) {
            interrupted = true;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
