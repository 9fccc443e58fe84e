package ch.onsphere.osp.milestone.connection;

import ch.onsphere.osp.kit.time.Threads;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where everything that keeps one server connected happens, one thing after another. */
final class SessionThread {

    private static final Logger LOG = LoggerFactory.getLogger(SessionThread.class);

    /** Each alarm and each kind of news waits once at most, so this is never reached. */
    private static final int WAITING = 16;

    private final ExecutorService thread;
    private final AtomicBoolean newsWaits = new AtomicBoolean();

    SessionThread(String name) {
        thread = Threads.single(name, WAITING);
    }

    void run(Runnable task) {
        try {
            thread.execute(task);
        } catch (RejectedExecutionException closed) {
            newsWaits.set(false);
            LOG.debug("A session task came after the end", closed);
        }
    }

    /** Runs a task that any number of callers may ask for, unless one of theirs waits already. */
    void runUnlessWaiting(Runnable task) {
        if (newsWaits.compareAndSet(false, true)) {
            run(
                    () -> {
                        newsWaits.set(false);
                        task.run();
                    });
        }
    }

    void close() {
        thread.shutdownNow();
    }

    boolean awaitEnd(Duration limit) {
        return Threads.awaitEnd(thread, limit);
    }
}
