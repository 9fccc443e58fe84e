package ch.onsphere.osp.milestone.command;

import ch.onsphere.osp.kit.time.TimeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The commands that wait, in the order in which they came, and on the disk those that have to wait
 * longer than a moment. One that changes what an earlier one changes is behind that one until it
 * has its result. Guarded by the queue.
 */
final class WaitingLine {

    private final Queue<Command> commands =
            new PriorityQueue<>(Comparator.comparingLong(Command::number));

    private final Succession succession = new Succession();

    /** What is not its turn before an earlier one has its result. */
    private final Set<Command> behind = new LinkedHashSet<>();

    /** What is not to be looked at again before some time has passed. */
    private final Set<Command> resting = new LinkedHashSet<>();

    private final CommandJournal journal;
    private final TimeSource time;

    WaitingLine(CommandJournal journal, TimeSource time) {
        this.journal = journal;
        this.time = time;
    }

    /** Takes a command that was not there before. */
    void enter(Command command) {
        succession.enter(command);
        add(command);
    }

    /** Takes a command, or takes it back. */
    void add(Command command) {
        (succession.isFirst(command) ? commands : behind).add(command);
    }

    /** Notes that a command has its result; tells whether another may go because of that. */
    boolean leave(Command command) {
        List<Command> next = succession.leave(command).stream().filter(behind::remove).toList();
        return commands.addAll(next);
    }

    /**
     * Looks again what commands change: names may have been looked up since that lead to one and
     * the same thing.
     *
     * @param all the commands that have no result yet, here or under way
     */
    void arrange(Collection<Command> all) {
        all.forEach(succession::enter);
        List<Command> early = commands.stream().filter(each -> !succession.isFirst(each)).toList();
        commands.removeAll(early);
        behind.addAll(early);
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
        return commands.size() + behind.size() + resting.size();
    }

    /** Whether there is any whose age has to be watched. */
    boolean isWaiting() {
        return !commands.isEmpty() || !behind.isEmpty();
    }

    void rest(Command command) {
        resting.add(command);
    }

    /** Ends a rest, unless the command was taken away meanwhile. */
    boolean wake(Command command) {
        boolean wasResting = resting.remove(command);
        if (wasResting) {
            add(command);
        }
        return wasResting;
    }

    /** Writes down what has been there for longer than that. */
    void keep(Duration moment, String why) {
        long now = time.nanos();
        waiting()
                .filter(each -> each.kept().isEmpty() && each.isOlderThan(moment, now))
                .forEach(each -> keep(each, why));
    }

    private Stream<Command> waiting() {
        return Stream.concat(commands.stream(), behind.stream());
    }

    /** Writes a command down. */
    void keep(Command command, String why) {
        if (command.kept().isPresent() || command.memo().isEmpty()) {
            return;
        }
        command.kept(journal.keep(command, time.now()).thenRun(() -> command.errand().waits(why)));
    }

    List<Command> removeExpired() {
        long now = time.nanos();
        List<Command> expired = waiting().filter(each -> each.isTooOld(now)).toList();
        expired.forEach(commands::remove);
        expired.forEach(behind::remove);
        return expired;
    }

    List<Command> removeAll() {
        List<Command> all = new ArrayList<>(commands);
        all.addAll(behind);
        all.addAll(resting);
        commands.clear();
        behind.clear();
        resting.clear();
        return all;
    }
}
