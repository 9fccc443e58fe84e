package ch.onsphere.osp.milestone.intake;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.kit.time.Threads;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes events so that a stop of the host loses none: an event is written down, then acknowledged,
 * then published. What was acknowledged and not published before a stop is published after it,
 * under the same id. The memory of ids is written down in the same place.
 */
public final class DurableIntake {

    private static final Logger LOG = LoggerFactory.getLogger(DurableIntake.class);

    private final ItemId server;
    private final EventJournal journal;
    private final EventMemory memory;
    private final ExecutorService publisher;
    private final Queue<MilestoneEvent> waiting = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<Optional<byte[]>> mark = new CompletableFuture<>();
    private final AtomicBoolean isScheduled = new AtomicBoolean();
    private volatile EventSink sink = event -> {};
    private volatile BooleanSupplier isReady = () -> false;
    private volatile boolean isClosed;

    /**
     * Reads and writes nothing yet.
     *
     * @param server whose events they are
     * @param directory where they are kept
     * @param reader reads the form in which an event was kept; gives empty for what is none
     */
    public DurableIntake(
            ItemId server, Path directory, Function<byte[], Optional<MilestoneEvent>> reader) {
        this(server, directory, reader, EventJournal.Limits.usual());
    }

    DurableIntake(
            ItemId server,
            Path directory,
            Function<byte[], Optional<MilestoneEvent>> reader,
            EventJournal.Limits limits) {
        this.server = server;
        this.journal =
                new EventJournal(
                        directory.resolve(fileName(server)),
                        "osp-milestone-journal-" + server,
                        limits,
                        reader::apply);
        this.memory = new EventMemory(limits.ids(), journal::published);
        this.publisher = Threads.single("osp-milestone-events-" + server, 2);
    }

    /** An ItemId may be longer than a file's name, and hold other signs. */
    private static String fileName(ItemId server) {
        byte[] name = server.value().getBytes(StandardCharsets.UTF_8);
        return "events-" + UUID.nameUUIDFromBytes(name) + ".journal";
    }

    /**
     * What was published before, shared with the door that needs no acknowledgement.
     *
     * @return the memory
     */
    public EventMemory memory() {
        return memory;
    }

    /**
     * Begins with what an earlier run has left. Should it be unreadable, events are taken all the
     * same once the disk works.
     *
     * @param sink where events go
     * @param isReady whether the sink knows by now what an event concerns; until then they wait
     */
    public void start(EventSink sink, BooleanSupplier isReady) {
        this.sink = sink;
        this.isReady = isReady;
        journal.start(this::resume);
    }

    private void resume(EventJournal.Content content) {
        memory.remember(content.published());
        mark.complete(content.mark());
        waiting.addAll(content.waiting());
        if (!content.waiting().isEmpty()) {
            LOG.info(
                    "[{}] events of server [{}] were accepted before the last stop and are published"
                            + " now",
                    content.waiting().size(),
                    server);
        }
        proceed();
    }

    /**
     * What was noted last by {@link #mark(byte[])} before this run. By then, the memory has what an
     * earlier run has published.
     *
     * @return completes once the disk was read
     */
    public CompletionStage<Optional<byte[]>> mark() {
        return mark;
    }

    /**
     * Notes how far the door that needs no acknowledgement has come. Should that be lost, what was
     * noted before counts. Returns at once.
     *
     * @param form nobody changes it afterwards
     */
    public void mark(byte[] form) {
        journal.mark(form);
    }

    /**
     * Takes an event.
     *
     * @param event the event
     * @param form the event as it is written down, such as it came; nobody changes it afterwards
     * @return completes when it cannot be lost any more: true, or false when it was published
     *     before; fails with an {@link ch.onsphere.osp.api.OspException} when it cannot be kept
     */
    public CompletionStage<Boolean> take(MilestoneEvent event, byte[] form) {
        if (memory.contains(event.id())) {
            return CompletableFuture.completedStage(false);
        }
        return journal.accept(event.id(), form)
                .thenApply(
                        kept -> {
                            waiting.add(event);
                            proceed();
                            return true;
                        });
    }

    /** Goes on with what waits. Returns at once; to be called when the sink may be ready. */
    public void proceed() {
        if (!waiting.isEmpty() && isScheduled.compareAndSet(false, true)) {
            try {
                publisher.execute(this::publishAll);
            } catch (RejectedExecutionException e) {
                LOG.debug("Events came after the end; they are published after the next start", e);
            }
        }
    }

    private void publishAll() {
        boolean ready = isReady.getAsBoolean();
        for (MilestoneEvent next = head(ready); next != null; next = head(ready)) {
            publish(next);
        }
        isScheduled.set(false);
        // Something may have come, or the sink become ready, after the last look.
        if (!isClosed && isReady.getAsBoolean()) {
            proceed();
        }
    }

    private MilestoneEvent head(boolean ready) {
        return ready && !isClosed ? waiting.poll() : null;
    }

    private void publish(MilestoneEvent event) {
        try {
            sink.accept(event);
        } catch (RuntimeException e) {
            LOG.error("The {} could not be published", event, e);
        }
        if (!memory.contains(event.id())) {
            // It concerns nobody.
            journal.published(event.id());
        }
    }

    /** Takes nothing more. Returns at once. */
    public void close() {
        isClosed = true;
        publisher.shutdown();
    }

    /**
     * Waits until everything is written down.
     *
     * @param limit the longest wait for each of the two threads
     * @return whether all have ended
     */
    public boolean awaitEnd(Duration limit) {
        boolean hasPublished = awaitPublished(limit);
        return awaitWritten(limit) && hasPublished;
    }

    /**
     * Waits until what is being published is, once closed.
     *
     * @param limit the longest wait
     * @return whether it is
     */
    public boolean awaitPublished(Duration limit) {
        return Threads.awaitEnd(publisher, limit);
    }

    /**
     * Waits until everything is written down, once closed. What is published later is not noted.
     *
     * @param limit the longest wait
     * @return whether it is
     */
    public boolean awaitWritten(Duration limit) {
        journal.close();
        return journal.awaitEnd(limit);
    }
}
