package ch.onsphere.osp.milestone.command;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.OutputResult;
import ch.onsphere.osp.milestone.error.MilestoneError;
import ch.onsphere.osp.milestone.journal.Batches;
import ch.onsphere.osp.milestone.journal.JournalDraft;
import ch.onsphere.osp.milestone.journal.JournalEntry;
import ch.onsphere.osp.milestone.journal.JournalFile;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The commands of one server that wait, on the disk: what each is, that it is being sent, and that
 * it is settled. Without a command that has to wait there is no file. When the disk fails, the file
 * is removed and commands wait in memory: better than to find on it what was sent long ago.
 */
public final class CommandJournal {

    private static final Logger LOG = LoggerFactory.getLogger(CommandJournal.class);

    private static final String PREFIX = "commands-";
    private static final String SUFFIX = ".journal";

    /** Beyond it, the file is written anew without what is not needed any more. */
    private static final long ROOM = 1L << 20;

    private final ItemId server;
    private final Supplier<Path> directory;
    private final Batches<Task> tasks;
    private final CommandLedger ledger = new CommandLedger();

    // Used by the thread of the tasks alone, once it runs.
    private JournalFile file;
    private long compactBeyond;
    private boolean isFailing;
    private volatile Runnable abandoned = () -> {};

    private record Task(List<JournalEntry> entries, boolean durable, CompletableFuture<Void> done) {

        /** Whether it marks what lies in the file, and means nothing without that. */
        boolean isMark() {
            return entries.get(0).kind() == CommandLedger.SENDING;
        }
    }

    /**
     * Reads and writes nothing yet.
     *
     * @param server whose commands they are
     * @param directory where they are kept; asked for when there is something to be kept
     */
    public CommandJournal(ItemId server, Supplier<Path> directory) {
        this.server = server;
        this.directory = directory;
        this.tasks = new Batches<>("osp-milestone-commands-" + server, this::write);
    }

    /** The name of the file of a server. An ItemId may be longer, and hold other signs. */
    static String fileName(ItemId server) {
        byte[] name = server.value().getBytes(UTF_8);
        return PREFIX + UUID.nameUUIDFromBytes(name) + SUFFIX;
    }

    /**
     * The journals of servers other than these.
     *
     * @param directory where the journals of all servers are
     * @param servers whose journals are left out
     * @return the files
     * @throws IOException when the directory cannot be read
     */
    public static List<Path> ofOthers(Path directory, Set<ItemId> servers) throws IOException {
        Set<String> names =
                servers.stream().map(CommandJournal::fileName).collect(Collectors.toSet());
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(directory, PREFIX + '*' + SUFFIX)) {
            List<Path> others = new ArrayList<>();
            for (Path file : files) {
                if (!names.contains(file.getFileName().toString())) {
                    others.add(file);
                }
            }
            return others;
        }
    }

    /**
     * Reads a journal that nobody writes.
     *
     * @param file the journal
     * @return the commands that wait, in their order
     * @throws IOException when it cannot be read
     */
    public static List<KeptCommand> leftIn(Path file) throws IOException {
        CommandLedger ledger = new CommandLedger();
        ledger.readAll(file);
        return ledger.waiting();
    }

    private Path path() {
        return directory.get().resolve(fileName(server));
    }

    /**
     * Reads what an earlier run has left. To be called before anything is written.
     *
     * @param whenAbandoned told when what lies on the disk does so no more
     * @return the commands that wait, in their order
     */
    List<KeptCommand> open(Runnable whenAbandoned) {
        abandoned = whenAbandoned;
        try {
            Path path = path();
            if (Files.notExists(path)) {
                return List.of();
            }
            ledger.readAll(path);
        } catch (IOException | RuntimeException e) {
            LOG.error(
                    "The commands of server [{}] that waited for it cannot be read: {}",
                    server,
                    e.toString());
            return List.of();
        }
        try {
            compact(path());
        } catch (IOException | RuntimeException e) {
            // What was read goes on all the same; the next record tries to write a file again.
            LOG.warn("The journal of server [{}] cannot be written: {}", server, e.toString());
        }
        return ledger.waiting();
    }

    /** What was settled lately, of those that waited; with {@link #open}. */
    Map<CommandKey, OutputResult> settled() {
        return ledger.settled();
    }

    /** Keeps a command and its doubt; completes when both lie on the disk, or fails. */
    CompletionStage<Void> keep(Command command, Instant now) {
        byte[] bytes = CommandForm.kept(command.number(), now, command.memo().orElseThrow());
        if (bytes.length >= JournalEntry.LONGEST) {
            return CompletableFuture.failedStage(
                    MilestoneError.COMMANDS_NOT_KEPT.at("a command of " + bytes.length + " bytes"));
        }
        List<JournalEntry> entries = new ArrayList<>();
        entries.add(new JournalEntry(CommandLedger.KEPT, bytes));
        command.doubt()
                .map(doubt -> sending(command.number(), doubt.lost()))
                .ifPresent(entries::add);
        return add(entries, true);
    }

    /** Notes that an attempt begins; completes when that lies on the disk, or fails. */
    CompletionStage<Void> sending(Command command, Instant at, List<String> others) {
        byte[] bytes = new CommandForm.Sending(command.number(), at, others, false).write();
        return add(List.of(new JournalEntry(CommandLedger.SENDING, bytes)), true);
    }

    private static JournalEntry sending(long number, LostAnswer lost) {
        byte[] bytes =
                new CommandForm.Sending(number, lost.sentAt(), lost.others(), lost.mayStillHappen())
                        .write();
        return new JournalEntry(CommandLedger.SENDING, bytes);
    }

    /** Notes what is known of an attempt whose answer was lost. */
    void doubts(Command command, LostAnswer lost) {
        add(List.of(sending(command.number(), lost)), false);
    }

    /** Notes that an attempt is over and did nothing. */
    void waitsAgain(Command command) {
        byte[] bytes = Long.toString(command.number()).getBytes(US_ASCII);
        add(List.of(new JournalEntry(CommandLedger.WAITS, bytes)), false);
    }

    /** Notes a result. Should that be lost, the command is looked up on the server. */
    void settled(long number, CommandKey key, Optional<OutputResult> result) {
        byte[] bytes = new CommandForm.Settled(number, key, result).write();
        add(List.of(new JournalEntry(CommandLedger.SETTLED, bytes)), false);
    }

    private CompletionStage<Void> add(List<JournalEntry> entries, boolean durable) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        if (!tasks.add(new Task(entries, durable, done))) {
            done.completeExceptionally(MilestoneError.STOPPING.at("not kept"));
        }
        return done;
    }

    private void write(List<Task> all) {
        try {
            append(all);
            all.forEach(task -> task.done().complete(null));
        } catch (IOException | RuntimeException e) {
            abandon(all, e);
        }
    }

    private void append(List<Task> all) throws IOException {
        Path path = path();
        if (file == null) {
            compact(path);
        }
        List<JournalEntry> entries = new ArrayList<>();
        boolean durable = false;
        for (Task task : all) {
            entries.addAll(task.entries());
            durable |= task.durable();
        }
        file.append(entries, durable);
        isFailing = false;
        entries.forEach(ledger::note);
        if (file.size() > compactBeyond) {
            compact(path);
        }
    }

    private void compact(Path path) throws IOException {
        JournalDraft draft = JournalDraft.of(path, ledger.entries());
        closeFile();
        file = draft.takePlace();
        compactBeyond = 2 * file.size() + ROOM;
    }

    /** A file that cannot be told what was sent would have it sent once more after a restart. */
    private void abandon(List<Task> all, Exception why) {
        if (!isFailing) {
            LOG.error(
                    "The commands that wait for server [{}] cannot be written to the disk and wait in"
                            + " memory: {}",
                    server,
                    why.toString());
        }
        isFailing = true;
        boolean isRemoved = remove();
        abandoned.run();
        for (Task task : all) {
            if (isRemoved && task.isMark()) {
                // There is nothing left that could be sent twice.
                task.done().complete(null);
            } else {
                task.done()
                        .completeExceptionally(
                                MilestoneError.COMMANDS_NOT_KEPT.at(why.toString(), why));
            }
        }
    }

    private boolean remove() {
        ledger.clear();
        try {
            closeFile();
            Files.deleteIfExists(path());
            return true;
        } catch (IOException | RuntimeException e) {
            LOG.debug("The journal of server [{}] cannot be removed either", server, e);
            return false;
        }
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
