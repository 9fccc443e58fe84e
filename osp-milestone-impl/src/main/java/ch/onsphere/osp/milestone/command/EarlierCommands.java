package ch.onsphere.osp.milestone.command;

import ch.onsphere.osp.api.OutputResult;
import ch.onsphere.osp.kit.time.TimeSource;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The commands that an earlier run has left on the disk, on their way back into the queue. */
public final class EarlierCommands {

    /** Clocks are corrected by less than this all the time. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(2);

    private final CommandQueue queue;
    private final CommandJournal journal;
    private final TimeSource time;

    /**
     * Reads nothing yet.
     *
     * @param queue the commands of the server
     * @param journal where they were left
     * @param time judges ages
     */
    public EarlierCommands(CommandQueue queue, CommandJournal journal, TimeSource time) {
        this.queue = queue;
        this.journal = journal;
        this.time = time;
    }

    /**
     * Reads the commands; each is to be resumed or dropped before a new one is submitted.
     *
     * @return the commands, in their order
     */
    public List<KeptCommand> read() {
        List<KeptCommand> left = journal.open(queue::nothingIsKept);
        long last = left.stream().mapToLong(KeptCommand::number).max().orElse(0);
        queue.goOnAfter(last, journal.settled());
        return left;
    }

    /**
     * What the server calls what came of commands of an earlier run.
     *
     * @return ids, after {@link #read}
     */
    public List<String> references() {
        return journal.settled().values().stream()
                .filter(result -> result instanceof OutputResult.Done)
                .map(result -> ((OutputResult.Done) result).reference())
                .toList();
    }

    /**
     * Goes on with a command. One that was written down in the future has no age that could be
     * told: the clock was set back since.
     *
     * @param kept what lay on the disk
     * @param errand the same, ready to be carried out
     * @param listener hears of its result before the disk does; it never fails
     */
    public void resume(KeptCommand kept, Errand errand, Consumer<OutputResult> listener) {
        Command command = Command.resumed(errand, kept, time);
        var unused = command.result().thenAccept(listener);
        boolean wasSetBack = time.now().plus(CLOCK_TOLERANCE).isBefore(kept.keptAt());
        if (wasSetBack) {
            queue.giveUp(command, "the clock of this machine was set back since");
        } else {
            queue.takeBack(command);
        }
    }

    /**
     * Forgets a command whose end was told.
     *
     * @param kept what lay on the disk
     * @param key what it is called
     */
    public void drop(KeptCommand kept, CommandKey key) {
        journal.settled(kept.number(), key, Optional.empty());
    }
}
