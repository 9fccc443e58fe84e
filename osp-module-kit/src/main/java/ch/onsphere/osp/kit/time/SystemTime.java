package ch.onsphere.osp.kit.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The machine's own time, with one thread for all that is to happen later. */
public final class SystemTime implements TimeSource {

    private static final Logger LOG = LoggerFactory.getLogger(SystemTime.class);
    private static final Cancellable NOTHING = () -> {};

    private final Clock clock = Clock.systemUTC();
    private final ScheduledThreadPoolExecutor executor;

    /**
     * Starts no thread until something is to happen later.
     *
     * @param threadName the name of that thread
     */
    public SystemTime(String threadName) {
        executor = new ScheduledThreadPoolExecutor(1, Threads.daemons(threadName));
        executor.setRemoveOnCancelPolicy(true);
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        executor.setRejectedExecutionHandler(new ThreadPoolExecutor.AbortPolicy());
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public Cancellable after(Duration delay, Runnable task) {
        try {
            ScheduledFuture<?> call =
                    executor.schedule(() -> run(task), delay.toNanos(), TimeUnit.NANOSECONDS);
            return () -> call.cancel(false);
        } catch (RejectedExecutionException closed) {
            return NOTHING;
        }
    }

    private static void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error e) {
            LOG.error("A timed task failed", e);
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
