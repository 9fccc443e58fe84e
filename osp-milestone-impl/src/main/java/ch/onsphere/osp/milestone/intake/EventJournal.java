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

    /** Stands for the notes, which are not added one by one. */
    private static final Optional<Task> NOTES = Optional.empty();

    /** What is lost with a record that cannot be read. */
    private static final String LOST = "events";

    private final Path path;
    private final Limits limits;
    private final Reader reader;
    private final Batches<Optional<Task>> batches;
    private final Notes notes;
    private final AtomicInteger underWay = new AtomicInteger();

    // Used by the thread alone, once it runs.
    private final Map<String, JournalEntry> accepted = new LinkedHashMap<>();
    private final Set<String> published = new LinkedHashSet<>();
    private Optional<JournalEntry> mark = Optional.empty();
    private long acceptedBytes;
    private long compactBeyond;
    private boolean isRead;
    private boolean isFailing;

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

    /** An event that somebody waits for to be on the disk. */
    private record Task(String id, JournalEntry entry, CompletableFuture<Void> done) {}

    EventJournal(Path path, String threadName, Limits limits, Reader reader) {
        this.path = path;
        this.reader = reader;
        this.limits = limits;
        this.batches = new Batches<>(threadName, this::write);
        this.notes = new Notes(2 * (limits.ids() + limits.waiting()));
    }

    /**
     * Reads what an earlier run has left, on the journal's thread. Should that fail, it is tried
     * again before anything is written.
     *
     * @param listener gets what was left
     */
    void start(Consumer<Content> listener) {
        opened = listener;
        batches.first(
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
        Task task = new Task(id, new JournalEntry(ACCEPTED, form), new CompletableFuture<>());
        if (underWay.incrementAndGet() > limits.underWay() || !batches.add(Optional.of(task))) {
            underWay.decrementAndGet();
            task.done()
                    .completeExceptionally(
                            MilestoneError.EVENTS_OVERLOADED.at("waiting for the disk"));
        }
        return task.done();
    }

    /** Notes that an event was published. Should that be lost, it is published once more. */
    void published(String id) {
        writeNotes(notes.published(id));
    }

    /** Notes how far the event stream has come; what was noted before is forgotten. */
    void mark(byte[] form) {
        writeNotes(notes.mark(form));
    }

    private void writeNotes(boolean isNews) {
        if (isNews) {
            batches.add(NOTES);
        }
    }

    private void write(List<Optional<Task>> batch) {
        List<Task> tasks = batch.stream().flatMap(Optional::stream).toList();
        Notes.Taken taken = notes.take();
        try {
            append(taken, tasks);
            notes.written();
            isFailing = false;
        } catch (IOException | RuntimeException e) {
            if (!isFailing) {
                LOG.error("The journal [{}] cannot be written: {}", path, e.toString());
            }
            isFailing = true;
            notes.giveBack(taken);
            fail(tasks, MilestoneError.JOURNAL_FAILED.at(e.toString(), e));
        } finally {
            underWay.addAndGet(-tasks.size());
        }
        compactIfLarge();
    }

    private void append(Notes.Taken taken, List<Task> tasks) throws IOException {
        if (!isRead) {
            open();
        } else if (file == null) {
            compact();
        }
        List<JournalEntry> entries = new ArrayList<>(taken.published().size() + tasks.size() + 1);
        taken.published().forEach(id -> entries.add(published(id.getBytes(UTF_8))));
        Optional<JournalEntry> newMark = taken.mark().map(form -> new JournalEntry(MARK, form));
        newMark.ifPresent(entries::add);
        Room room = new Room(taken.published());
        List<Task> fitting = tasks.stream().filter(room::takes).toList();
        fitting.forEach(task -> entries.add(task.entry()));
        file.append(entries, !fitting.isEmpty());
        taken.published().forEach(this::notePublished);
        mark = newMark.or(() -> mark);
        for (Task task : fitting) {
            noteAccepted(task.id(), task.entry());
            task.done().complete(null);
        }
        fail(tasks, MilestoneError.EVENTS_OVERLOADED.at("waiting to be published"));
    }

    private void compactIfLarge() {
        if (file == null || file.size() <= compactBeyond) {
            return;
        }
        // Should it fail, the file grows on for a while before it is tried again.
        compactBeyond += limits.fileBytes();
        try {
            compact();
        } catch (IOException | RuntimeException e) {
            LOG.error("The journal [{}] cannot be written anew: {}", path, e.toString());
        }
    }

    /** Those that are done already take no notice. */
    private static void fail(List<Task> tasks, Throwable why) {
        tasks.forEach(task -> task.done().completeExceptionally(why));
    }

    /** What there is room for, though nothing of the batch lies on the disk yet. */
    private final class Room {

        private int events = accepted.size();
        private long bytes = acceptedBytes;

        /** What was published makes room for others, each once. */
        Room(List<String> published) {
            for (String id : new HashSet<>(published)) {
                JournalEntry entry = accepted.get(id);
                if (entry != null) {
                    events--;
                    bytes -= entry.size();
                }
            }
        }

        boolean takes(Task task) {
            if (events >= limits.waiting() || bytes + task.entry().size() > limits.waitingBytes()) {
                return false;
            }
            events++;
            bytes += task.entry().size();
            return true;
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

    private static JournalEntry published(byte[] id) {
        return new JournalEntry(PUBLISHED, id);
    }

    private void compact() throws IOException {
        List<JournalEntry> entries = new ArrayList<>();
        published.forEach(id -> entries.add(published(id.getBytes(UTF_8))));
        entries.addAll(accepted.values());
        mark.ifPresent(entries::add);
        JournalDraft draft = JournalDraft.of(path, entries);
        closeFile();
        file = draft.takePlace();
        compactBeyond = 2 * file.size() + limits.fileBytes();
    }

    /** Takes nothing more, and writes what was taken. */
    void close() {
        // What could not be written before has its last chance.
        batches.add(NOTES);
        batches.close();
    }

    boolean awaitEnd(Duration limit) {
        boolean hasEnded = batches.awaitEnd(limit);
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
