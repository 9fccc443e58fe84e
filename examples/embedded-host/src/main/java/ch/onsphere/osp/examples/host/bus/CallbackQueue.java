package ch.onsphere.osp.examples.host.bus;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the callbacks of values that modules publish to a thread of the host, so that a module that
 * publishes never waits for a module that receives. One thread, so the order is kept; a bounded
 * queue, so memory is.
 */
final class CallbackQueue implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CallbackQueue.class);
    private static final int LONGEST = 10_000;
    private static final long PATIENCE_MILLIS = 100;

    private final ThreadPoolExecutor executor;
    private final LongAdder lost = new LongAdder();

    CallbackQueue() {
        executor =
                new ThreadPoolExecutor(
                        1,
                        1,
                        0,
                        TimeUnit.SECONDS,
                        new ArrayBlockingQueue<>(LONGEST),
                        task -> {
                            Thread thread = new Thread(task, "osp-host-callbacks");
                            thread.setDaemon(true);
                            return thread;
                        });
    }

    void add(String what, Runnable task) {
        try {
            executor.execute(task);
        } catch (RejectedExecutionException e) {
            lost.increment();
            // The first, then ever fewer: a flood must not flood the log too.
            long count = lost.sum();
            if (Long.bitCount(count) == 1) {
                LOG.error(
                        "A callback of [{}] was lost: [{}] are waiting, [{}] were lost so far",
                        what,
                        executor.getQueue().size(),
                        count,
                        e);
            }
        }
    }

    long lost() {
        return lost.sum();
    }

    int waiting() {
        return executor.getQueue().size();
    }

    @Override
    public void close() {
        int dropped = executor.shutdownNow().size();
        if (dropped > 0) {
            LOG.warn("[{}] callbacks were dropped because the host stops", dropped);
        }
        try {
            if (!executor.awaitTermination(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                LOG.warn("A module still holds a callback; the host does not wait for it");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
