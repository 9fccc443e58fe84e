package ch.onsphere.osp.clearance.handler;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/** Delivers several files at once: as many as the agent allows, of all its jobs together. CR-013 */
public final class FileTasks {

    private final ExecutorService threads;
    private final Semaphore places;

    /**
     * For all jobs of one agent.
     *
     * @param threads what the tasks run on
     * @param most how many run at once
     */
    public FileTasks(ExecutorService threads, int most) {
        this.threads = threads;
        this.places = new Semaphore(most, true);
    }

    /**
     * Runs tasks and gives their results, in their order. When one fails, or this thread is
     * interrupted, the others are interrupted too, and none runs when this returns.
     */
    <T> List<T> all(List<Callable<T>> tasks) throws InterruptedException {
        Batch<T> batch = new Batch<>();
        try {
            for (Callable<T> task : tasks) {
                places.acquire();
                batch.begin(task);
                if (batch.hasFailed()) {
                    break;
                }
            }
            return batch.results();
        } finally {
            batch.end();
        }
    }

    /** A task that has ended, and which of them it was. */
    private record Ended<T>(int index, Future<T> future) {}

    /** The tasks of one call. */
    private final class Batch<T> {
        private final List<Future<T>> futures = new ArrayList<>();
        private final BlockingQueue<Ended<T>> ended = new LinkedBlockingQueue<>();
        private final AtomicBoolean failed = new AtomicBoolean();

        /** Counts what runs, and this thread, which waits for it. */
        private final Phaser running = new Phaser(1);

        /** Called with a place, which the task gives back. */
        void begin(Callable<T> task) {
            int index = futures.size();
            FutureTask<T> future =
                    new FutureTask<>(() -> call(task)) {
                        @Override
                        protected void done() {
                            ended.add(new Ended<>(index, this));
                        }
                    };
            futures.add(future);
            running.register();
            try {
                threads.execute(() -> run(future));
            } catch (RuntimeException rejected) {
                leave();
                throw rejected;
            }
        }

        private void run(FutureTask<T> future) {
            try {
                future.run();
            } finally {
                leave();
            }
        }

        private void leave() {
            places.release();
            running.arriveAndDeregister();
        }

        private T call(Callable<T> task) throws Exception {
            if (failed.get()) {
                throw new InterruptedException("another file failed");
            }
            try {
                return task.call();
            } catch (Exception | Error e) {
                failed.set(true);
                throw e;
            }
        }

        boolean hasFailed() {
            return failed.get();
        }

        /** In their order; but the first that fails in time ends the wait for all. */
        List<T> results() throws InterruptedException {
            List<T> results = new ArrayList<>(Collections.nCopies(futures.size(), null));
            Throwable stopped = null;
            for (int left = futures.size(); left > 0; left--) {
                Ended<T> each = ended.take();
                try {
                    results.set(each.index(), each.future().get());
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof InterruptedException)) {
                        throw failure(e.getCause());
                    }
                    stopped = e.getCause();
                }
            }
            if (stopped != null) {
                throw new InterruptedException(stopped.getMessage());
            }
            return results;
        }

        private RuntimeException failure(Throwable cause) {
            if (cause instanceof Error error) {
                throw error;
            }
            return cause instanceof RuntimeException known
                    ? known
                    : new IllegalStateException(cause);
        }

        /** What runs was interrupted and ends soon: sources and sockets hear of it. */
        void end() {
            futures.forEach(each -> each.cancel(true));
            running.arriveAndAwaitAdvance();
        }
    }
}
