package ch.onsphere.osp.milestone.command;

import static java.nio.charset.StandardCharsets.US_ASCII;

import ch.onsphere.osp.api.OutputResult;
import ch.onsphere.osp.milestone.command.CommandForm.Sending;
import ch.onsphere.osp.milestone.command.CommandForm.Settled;
import ch.onsphere.osp.milestone.journal.JournalContent;
import ch.onsphere.osp.milestone.journal.JournalEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the records of a journal of commands come to. Used by one thread at a time. */
final class CommandLedger {

    static final byte KEPT = 1;
    static final byte SENDING = 2;
    static final byte WAITS = 3;
    static final byte SETTLED = 4;

    /** What is lost with a record that cannot be read. */
    private static final String LOST = "commands";

    private final Map<Long, JournalEntry> kept = new TreeMap<>();
    private final Map<Long, JournalEntry> sending = new TreeMap<>();
    private final Map<CommandKey, JournalEntry> settled = new LinkedHashMap<>();

    /** Takes over what a file holds. */
    void readAll(Path path) throws IOException {
        clear();
        int unreadable = 0;
        for (JournalEntry entry : JournalContent.read(path, LOST).entries()) {
            unreadable += note(entry) ? 0 : 1;
        }
        if (unreadable > 0) {
            JournalContent.keepAside(path, unreadable, LOST);
        }
    }

    /** Takes notice of a record; false when it makes no sense. */
    boolean note(JournalEntry entry) {
        return switch (entry.kind()) {
            case KEPT -> noteKept(entry);
            case SENDING -> noteSending(entry);
            case WAITS -> noteWaits(entry);
            case SETTLED -> noteSettled(entry);
            default -> false;
        };
    }

    private boolean noteKept(JournalEntry entry) {
        Optional<KeptCommand> command = CommandForm.readKept(entry.bytes());
        command.ifPresent(each -> kept.put(each.number(), entry));
        return command.isPresent();
    }

    private boolean noteSending(JournalEntry entry) {
        Optional<Sending> attempt = Sending.read(entry.bytes());
        attempt.filter(each -> kept.containsKey(each.number()))
                .ifPresent(each -> sending.put(each.number(), entry));
        return attempt.isPresent();
    }

    private boolean noteWaits(JournalEntry entry) {
        try {
            sending.remove(Long.parseLong(new String(entry.bytes(), US_ASCII)));
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private boolean noteSettled(JournalEntry entry) {
        Optional<Settled> done = Settled.read(entry.bytes());
        done.ifPresent(
                each -> {
                    kept.remove(each.number());
                    sending.remove(each.number());
                    if (each.result().isPresent()) {
                        settled.put(each.key(), entry);
                        forgetOldest();
                    }
                });
        return done.isPresent();
    }

    private void forgetOldest() {
        if (settled.size() > RecentResults.MOST) {
            settled.remove(settled.keySet().iterator().next());
        }
    }

    void clear() {
        kept.clear();
        sending.clear();
        settled.clear();
    }

    /** The commands without a result, in their order. */
    List<KeptCommand> waiting() {
        List<KeptCommand> all = new ArrayList<>();
        kept.forEach(
                (number, entry) ->
                        CommandForm.readKept(entry.bytes())
                                .map(command -> withAttempt(command, sending.get(number)))
                                .ifPresent(all::add));
        return all;
    }

    private static KeptCommand withAttempt(KeptCommand command, JournalEntry attempt) {
        Optional<LostAnswer> lost =
                Optional.ofNullable(attempt)
                        .flatMap(entry -> Sending.read(entry.bytes()))
                        .map(Sending::lost);
        return new KeptCommand(command.number(), command.memo(), command.keptAt(), lost);
    }

    /** The results that have to be remembered. */
    Map<CommandKey, OutputResult> settled() {
        Map<CommandKey, OutputResult> results = new LinkedHashMap<>();
        settled.forEach(
                (key, entry) ->
                        Settled.read(entry.bytes())
                                .flatMap(Settled::result)
                                .ifPresent(result -> results.put(key, result)));
        return results;
    }

    /** The records that say all this, and nothing more. */
    List<JournalEntry> entries() {
        List<JournalEntry> all = new ArrayList<>(settled.values());
        all.addAll(kept.values());
        all.addAll(sending.values());
        return all;
    }
}
