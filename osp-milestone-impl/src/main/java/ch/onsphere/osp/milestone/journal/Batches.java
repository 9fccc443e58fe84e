package ch.onsphere.osp.milestone.journal;

import ch.onsphere.osp.kit.time.Threads;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does things in their order on one thread, those together that come together, so that they can
 * share one flush of the disk. Whoever adds them bounds their number.
 *
 * @param <T> what is done
 */
public final class Batches<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Batches.class);

    private final ExecutorService thread;
    private final Consumer<List<T>> work;
    private List<T> tasks = new ArrayList<>();
    private boolean isScheduled;
    private boolean isClosed;

    /**
     * Nothing is to be done yet.
     *
     * @param threadName the name of the thread, which ends while there is nothing to do
     * @param work does what has come together; must not throw
     */
    public Batches(String threadName, Consumer<List<T>> work) {
        // What comes first, and one run at a time.
        this.thread = Threads.single(threadName, 2);
        this.work = work;
    }

    /**
     * Does something before everything else.
     *
     * @param task what
     */
    public void first(Runnable task) {
        thread.execute(task);
    }

    /**
     * Adds something to do. Returns at once.
     *
     * @param task what
     * @return false when it is too late
     */
    public synchronized boolean add(T task) {
        if (isClosed) {
            return false;
        }
        tasks.add(task);
        if (!isScheduled) {
            isScheduled = true;
            try {
                thread.execute(this::run);
            } catch (RejectedExecutionException e) {
                LOG.debug("A record came after the end", e);
                return false;
            }
        }
        return true;
    }

    private void run() {
        for (List<T> all = takeAll(); !all.isEmpty(); all = takeAll()) {
            work.accept(all);
        }
    }

    private synchronized List<T> takeAll() {
        List<T> all = tasks;
        tasks = new ArrayList<>();
        isScheduled = !all.isEmpty();
        return all;
    }

    /** Takes nothing more, and does what was taken. */
    public void close() {
        synchronized (this) {
            isClosed = true;
        }
        thread.shutdown();
    }

    /**
     * Waits until everything is done, once closed.
     *
     * @param limit the longest wait
     * @return whether it is
     */
    public boolean awaitEnd(Duration limit) {
        return Threads.awaitEnd(thread, limit);
    }
}
