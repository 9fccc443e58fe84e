package ch.onsphere.osp.milestone.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.onsphere.osp.milestone.error.MilestoneError;
import ch.onsphere.osp.milestone.journal.Batches;
import ch.onsphere.osp.milestone.journal.JournalContent;
import ch.onsphere.osp.milestone.journal.JournalDraft;
import ch.onsphere.osp.milestone.journal.JournalEntry;
import ch.onsphere.osp.milestone.journal.JournalFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What must outlive a stop of the host: the events that were accepted and are not published yet,
 * and the ids of those that were published last. Events that arrive together share one flush of the
 * disk, on the journal's own thread.
 */
final class EventJournal {

    private static final Logger LOG = LoggerFactory.getLogger(EventJournal.class);

    private static final byte ACCEPTED = 1;
    private static final byte PUBLISHED = 2;
    private static final byte MARK = 3;

    /** What is lost with a record that cannot be read. */
    private static final String LOST = "events";

    private final Path path;
    private final Limits limits;
    private final Reader reader;
    private final Batches<Task> tasks;
    private final AtomicInteger underWay = new AtomicInteger();

    // Used by the thread alone, once it runs.
    private final Map<String, JournalEntry> accepted = new LinkedHashMap<>();
    private final Set<String> published = new LinkedHashSet<>();
    private Optional<JournalEntry> mark = Optional.empty();
    private long acceptedBytes;
    private long compactBeyond;
    private boolean isRead;

    /** Null before it was read, and where it is not known which file bears the name. */
    private JournalFile file;

    private Consumer<Content> opened = content -> {};

    /**
     * How much is kept.
     *
     * @param underWay the most events that wait for the disk
     * @param waiting the most events that wait to be published
     * @param waitingBytes how large they may be together
     * @param ids the most ids of published events
     * @param fileBytes beyond which the file is written anew, without what is not needed any more
     */
    record Limits(int underWay, int waiting, long waitingBytes, int ids, long fileBytes) {
        static Limits usual() {
            return new Limits(1000, 10_000, 32L << 20, 10_000, 8L << 20);
        }
    }

    /**
     * What a journal held when it was opened.
     *
     * @param waiting the events that were accepted and not published, in their order
     * @param published the ids of events that were published, oldest first
     * @param mark how far the event stream had come, if that was noted
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Content(List<MilestoneEvent> waiting, List<String> published, Optional<byte[]> mark) {}

    /** Reads the form of an event. */
    @FunctionalInterface
    interface Reader {
        Optional<MilestoneEvent> read(byte[] form);
    }

    private record Task(byte kind, String id, JournalEntry entry, CompletableFuture<Void> done) {}

    EventJournal(Path path, String threadName, Limits limits, Reader reader) {
        this.path = path;
        this.reader = reader;
        this.limits = limits;
        this.tasks = new Batches<>(threadName, this::write);
    }

    /**
     * Reads what an earlier run has left, on the journal's thread. Should that fail, it is tried
     * again before anything is written.
     *
     * @param listener gets what was left
     */
    void start(Consumer<Content> listener) {
        opened = listener;
        tasks.first(
                () -> {
                    try {
                        open();
                    } catch (IOException | RuntimeException e) {
                        LOG.error("The journal [{}] cannot be opened: {}", path, e.toString());
                    }
                });
    }

    private void open() throws IOException {
        accepted.clear();
        published.clear();
        mark = Optional.empty();
        acceptedBytes = 0;
        JournalContent content = JournalContent.read(path, LOST);
        List<MilestoneEvent> waiting = new ArrayList<>();
        int unreadable = 0;
        for (JournalEntry entry : content.entries()) {
            if (entry.kind() == PUBLISHED) {
                notePublished(new String(entry.bytes(), UTF_8));
            } else if (entry.kind() == ACCEPTED) {
                var event = reader.read(entry.bytes());
                event.ifPresent(each -> noteAccepted(each.id(), entry));
                unreadable += event.isPresent() ? 0 : 1;
            } else if (entry.kind() == MARK) {
                mark = Optional.of(entry);
            } else {
                unreadable++;
            }
        }
        if (unreadable > 0) {
            JournalContent.keepAside(path, unreadable, LOST);
        }
        compact();
        isRead = true;
        accepted.values().forEach(entry -> reader.read(entry.bytes()).ifPresent(waiting::add));
        opened.accept(new Content(waiting, List.copyOf(published), mark.map(JournalEntry::bytes)));
    }

    /**
     * Keeps an event.
     *
     * @param form what the reader reads again; nobody changes it
     * @return completes when it lies on the disk; fails with an {@link
     *     ch.onsphere.osp.api.OspException} when it does not
     */
    CompletionStage<Void> accept(String id, byte[] form) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        JournalEntry entry = new JournalEntry(ACCEPTED, form);
        if (!add(new Task(ACCEPTED, id, entry, done))) {
            done.completeExceptionally(MilestoneError.EVENTS_OVERLOADED.at("waiting for the disk"));
        }
        return done;
    }

    /** Notes that an event was published. Should that be lost, it is published once more. */
    void published(String id) {
        JournalEntry entry = new JournalEntry(PUBLISHED, id.getBytes(UTF_8));
        add(new Task(PUBLISHED, id, entry, new CompletableFuture<>()));
    }

    /** Notes how far the event stream has come; what was noted before is forgotten. */
    void mark(byte[] form) {
        JournalEntry entry = new JournalEntry(MARK, form);
        add(new Task(MARK, "", entry, new CompletableFuture<>()));
    }

    private boolean add(Task task) {
        if (task.kind() != ACCEPTED) {
            return tasks.add(task);
        }
        if (underWay.incrementAndGet() > limits.underWay() || !tasks.add(task)) {
            underWay.decrementAndGet();
            return false;
        }
        return true;
    }

    private void write(List<Task> all) {
        try {
            append(all);
        } catch (IOException | RuntimeException e) {
            LOG.error("The journal [{}] cannot be written: {}", path, e.toString());
            fail(all, MilestoneError.JOURNAL_FAILED.at(e.toString(), e));
        } finally {
            all.stream()
                    .filter(task -> task.kind() == ACCEPTED)
                    .forEach(task -> underWay.decrementAndGet());
        }
    }

    private void append(List<Task> all) throws IOException {
        if (!isRead) {
            open();
        } else if (file == null) {
            compact();
        }
        Room room = new Room();
        List<Task> fitting = new ArrayList<>(all.size());
        List<JournalEntry> entries = new ArrayList<>(all.size());
        boolean durable = false;
        for (Task task : all) {
            if (room.takes(task)) {
                fitting.add(task);
                entries.add(task.entry());
                durable |= task.kind() == ACCEPTED;
            }
        }
        file.append(entries, durable);
        for (Task task : fitting) {
            if (task.kind() == ACCEPTED) {
                noteAccepted(task.id(), task.entry());
            } else if (task.kind() == MARK) {
                mark = Optional.of(task.entry());
            } else {
                notePublished(task.id());
            }
            task.done().complete(null);
        }
        fail(all, MilestoneError.EVENTS_OVERLOADED.at("waiting to be published"));
        if (file.size() > compactBeyond) {
            // Should it fail, the file grows on for a while before it is tried again.
            compactBeyond += limits.fileBytes();
            compact();
        }
    }

    /** Those that are done already take no notice. */
    private static void fail(List<Task> tasks, Throwable why) {
        tasks.forEach(task -> task.done().completeExceptionally(why));
    }

    /**
     * What there is room for, task by task in their order: what one of them frees is there for the
     * next, and what one takes is not, though nothing of the batch lies on the disk yet.
     */
    private final class Room {

        private final Set<String> freed = new HashSet<>();
        private int events = accepted.size();
        private long bytes = acceptedBytes;

        boolean takes(Task task) {
            if (task.kind() == PUBLISHED) {
                free(task.id());
            }
            if (task.kind() != ACCEPTED) {
                return true;
            }
            if (events >= limits.waiting() || bytes + task.entry().size() > limits.waitingBytes()) {
                return false;
            }
            events++;
            bytes += task.entry().size();
            return true;
        }

        private void free(String id) {
            JournalEntry entry = accepted.get(id);
            if (entry != null && freed.add(id)) {
                events--;
                bytes -= entry.size();
            }
        }
    }

    private void noteAccepted(String id, JournalEntry entry) {
        if (!published.contains(id) && accepted.putIfAbsent(id, entry) == null) {
            acceptedBytes += entry.size();
        }
    }

    private void notePublished(String id) {
        JournalEntry done = accepted.remove(id);
        acceptedBytes -= done == null ? 0 : done.size();
        published.add(id);
        if (published.size() > limits.ids()) {
            var oldest = published.iterator();
            oldest.next();
            oldest.remove();
        }
    }

    private void compact() throws IOException {
        List<JournalEntry> entries = new ArrayList<>();
        published.forEach(id -> entries.add(new JournalEntry(PUBLISHED, id.getBytes(UTF_8))));
        entries.addAll(accepted.values());
        mark.ifPresent(entries::add);
        JournalDraft draft = JournalDraft.of(path, entries);
        closeFile();
        file = draft.takePlace();
        compactBeyond = 2 * file.size() + limits.fileBytes();
    }

    /** Takes nothing more, and writes what was taken. */
    void close() {
        tasks.close();
    }

    boolean awaitEnd(Duration limit) {
        boolean hasEnded = tasks.awaitEnd(limit);
        if (hasEnded) {
            closeFile();
        }
        return hasEnded;
    }

    private void closeFile() {
        if (file != null) {
            file.close();
            file = null;
        }
    }
}
