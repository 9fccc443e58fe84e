package ch.onsphere.osp.milestone.command;

import ch.onsphere.osp.kit.time.TimeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;

/**
 * The commands that wait, in the order in which they came, and on the disk those that have to wait
 * longer than a moment. Guarded by the queue.
 */
final class WaitingLine {

    private final Queue<Command> commands =
            new PriorityQueue<>(Comparator.comparingLong(Command::number));

    /** What is not to be looked at again before some time has passed. */
    private final Set<Command> resting = new LinkedHashSet<>();

    private final CommandJournal journal;
    private final TimeSource time;

    WaitingLine(CommandJournal journal, TimeSource time) {
        this.journal = journal;
        this.time = time;
    }

    void add(Command command) {
        commands.add(command);
    }

    /** The next that may go; null when there is none. */
    Command peek() {
        return commands.peek();
    }

    /** Takes the next that may go; null when there is none. */
    Command poll() {
        return commands.poll();
    }

    int ready() {
        return commands.size();
    }

    int size() {
        return commands.size() + resting.size();
    }

    void rest(Command command) {
        resting.add(command);
    }

    /** Ends a rest, unless the command was taken away meanwhile. */
    boolean wake(Command command) {
        return resting.remove(command) && commands.add(command);
    }

    /** Writes down what has been there for longer than that. */
    void keep(Duration moment, String why) {
        long now = time.nanos();
        for (Command command : commands) {
            if (command.kept().isEmpty() && command.isOlderThan(moment, now)) {
                keep(command, why);
            }
        }
    }

    /** Writes a command down. */
    void keep(Command command, String why) {
        if (command.kept().isPresent() || command.memo().isEmpty()) {
            return;
        }
        command.kept(journal.keep(command, time.now()).thenRun(() -> command.errand().waits(why)));
    }

    List<Command> removeExpired() {
        List<Command> expired = new ArrayList<>();
        long now = time.nanos();
        for (Iterator<Command> each = commands.iterator(); each.hasNext(); ) {
            Command command = each.next();
            if (command.isTooOld(now)) {
                each.remove();
                expired.add(command);
            }
        }
        return expired;
    }

    List<Command> removeAll() {
        List<Command> all = new ArrayList<>(commands);
        all.addAll(resting);
        commands.clear();
        resting.clear();
        return all;
    }
}
