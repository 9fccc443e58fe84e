package ch.onsphere.osp.kit.time;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads with names that an operator can read in a thread dump. */
public final class Threads {

    private static final Duration IDLE_THREAD_LIVES = Duration.ofSeconds(5);

    private Threads() {}

    /**
     * A thread for each task that is under way, and none once they have rested: an idle server
     * costs no thread. Whoever hands over the tasks bounds their number.
     *
     * @param name the name of its threads, followed by a number
     * @return the pool
     */
    public static ExecutorService onDemand(String name) {
        return new ThreadPoolExecutor(
                0,
                Integer.MAX_VALUE,
                IDLE_THREAD_LIVES.toMillis(),
                TimeUnit.MILLISECONDS,
                new SynchronousQueue<>(),
                daemons(name));
    }

    /**
     * One thread that takes task after task, and none once it has rested.
     *
     * @param name the name of the thread, followed by a number
     * @param waiting the most tasks that wait; one more is rejected
     * @return the pool
     */
    public static ExecutorService single(String name, int waiting) {
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(
                        1,
                        1,
                        IDLE_THREAD_LIVES.toMillis(),
                        TimeUnit.MILLISECONDS,
                        new LinkedBlockingQueue<>(waiting),
                        daemons(name));
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /**
     * Waits until a pool that was shut down has ended.
     *
     * @param pool the pool
     * @param limit the longest wait
     * @return whether it has ended
     */
    public static boolean awaitEnd(ExecutorService pool, Duration limit) {
        try {
            return pool.awaitTermination(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Makes daemon threads that carry the class loader of this module, not that of whoever happened
     * to cause their start.
     */
    static ThreadFactory daemons(String name) {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, name + '-' + number.incrementAndGet());
            thread.setDaemon(true);
            thread.setContextClassLoader(Threads.class.getClassLoader());
            return thread;
        };
    }
}
