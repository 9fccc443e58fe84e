package ch.onsphere.osp.clearance.journal;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.clearance.error.DeliveryError;
import ch.onsphere.osp.kit.time.Threads;
import ch.onsphere.osp.kit.time.TimeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does everything on one thread of its own: what waits meanwhile becomes durable in one go, and the
 * interruption of a delivery never closes the file under the others, as it would in its own thread.
 */
final class JournalStore implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JournalStore.class);
    private static final Duration CLOSES_WITHIN = Duration.ofSeconds(10);
    private static final int COMPACT_MILLIS = 200;

    private final StoreFile file;
    private final TimeSource time;
    private final ExecutorService thread = Threads.single("osp-clearance-journal", 2);
    private final List<Step<?>> waiting = new ArrayList<>();
    private boolean closed;

    /** For the journal's thread alone. */
    private MVStore store;

    private Maps maps;

    JournalStore(StoreFile file, TimeSource time) {
        this.file = file;
        this.time = time;
    }

    /** Does something and returns when it is on the disk. */
    <T> T durably(Function<Maps, T> work) throws InterruptedException {
        return await(new Step<>(work, Kind.DURABLE));
    }

    /** Does something and returns; it is on the disk with the next thing that has to be. */
    <T> T inMemory(Function<Maps, T> work) throws InterruptedException {
        return await(new Step<>(work, Kind.IN_MEMORY));
    }

    private <T> T await(Step<T> step) throws InterruptedException {
        add(step);
        try {
            return step.done.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof OspException known) {
                throw new OspException(known.code(), known.getMessage(), known);
            }
            throw DeliveryError.JOURNAL_FAILED.at("unexpected", e.getCause());
        }
    }

    /** The same, but waits for nothing. */
    void eventually(Function<Maps, ?> work) {
        add(new Step<>(work, Kind.NOT_AWAITED));
    }

    private void add(Step<?> step) {
        synchronized (waiting) {
            if (closed) {
                step.fail(DeliveryError.JOURNAL_FAILED.at("closed"));
                return;
            }
            waiting.add(step);
            if (waiting.size() == 1) {
                thread.execute(this::doWaiting);
            }
        }
    }

    private void doWaiting() {
        List<Step<?>> steps;
        synchronized (waiting) {
            steps = List.copyOf(waiting);
            waiting.clear();
        }
        try {
            open();
            steps.forEach(step -> step.run(maps));
            if (steps.stream().anyMatch(step -> step.kind == Kind.DURABLE)
                    && store.hasUnsavedChanges()) {
                store.commit();
                store.sync();
            }
            steps.forEach(Step::end);
        } catch (RuntimeException | Error e) {
            OspException told = e instanceof OspException known ? known : failed(e);
            steps.forEach(step -> step.fail(told));
        }
    }

    private void open() {
        if (store == null) {
            store = file.open(time.now());
            maps = new Maps(store);
        }
    }

    /** A store that has failed once gives nothing but errors until it is opened again. */
    private OspException failed(Throwable e) {
        MVStore broken = store;
        store = null;
        maps = null;
        if (broken != null) {
            broken.closeImmediately();
            if (e instanceof MVStoreException failure && StoreFile.isDamage(failure)) {
                file.putAside(time.now(), failure);
            }
        }
        return DeliveryError.JOURNAL_FAILED.at(String.valueOf(e.getMessage()), e);
    }

    @Override
    public void close() {
        synchronized (waiting) {
            if (closed) {
                return;
            }
            closed = true;
            thread.execute(this::closeStore);
        }
        thread.shutdown();
        if (!Threads.awaitEnd(thread, CLOSES_WITHIN)) {
            LOG.warn("The journal of deliveries is still being written while the module stops");
        }
    }

    private void closeStore() {
        try {
            doWaiting();
            if (store != null) {
                store.commit();
                store.close(COMPACT_MILLIS);
                store = null;
            }
        } finally {
            file.release();
        }
    }

    private enum Kind {
        DURABLE,
        IN_MEMORY,
        NOT_AWAITED
    }

    /** One thing to do, and who waits for it. */
    private static final class Step<T> {

        private final Function<Maps, T> work;
        private final Kind kind;
        private final CompletableFuture<T> done = new CompletableFuture<>();
        private T result;

        Step(Function<Maps, T> work, Kind kind) {
            this.work = work;
            this.kind = kind;
        }

        void run(Maps maps) {
            result = work.apply(maps);
        }

        void end() {
            done.complete(result);
        }

        void fail(OspException e) {
            if (kind == Kind.NOT_AWAITED) {
                LOG.warn("A note in the journal of deliveries was lost", e);
            }
            done.completeExceptionally(e);
        }
    }
}
