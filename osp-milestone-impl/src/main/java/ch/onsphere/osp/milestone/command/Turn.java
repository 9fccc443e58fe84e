package ch.onsphere.osp.milestone.command;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.api.OutputResult;
import ch.onsphere.osp.kit.time.TimeSource;
import ch.onsphere.osp.milestone.error.MilestoneError;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * What happens to a command when it is its turn: it is sent, or looked up when an earlier attempt
 * is in doubt. What lies on the disk is marked before it is sent, so that a run after a kill knows.
 */
final class Turn {

    /** A disk that takes longer is as good as none. */
    private static final Duration MARKED_WITHIN = Duration.ofSeconds(10);

    private static final int LOOKS_UNTIL_SETTLED = 5;

    private final TimeSource time;
    private final Duration settling;
    private final CommandJournal journal;
    private final BooleanSupplier isClosing;

    /**
     * For the commands of one server.
     *
     * @param settling after which what is not to be seen on the server did not happen
     * @param isClosing when nothing more is written down for a run that has told its results
     */
    Turn(TimeSource time, Duration settling, CommandJournal journal, BooleanSupplier isClosing) {
        this.time = time;
        this.settling = settling;
        this.journal = journal;
        this.isClosing = isClosing;
    }

    /** Takes a turn. May block for as long as requests may take. */
    Outcome of(Command command) {
        Doubt doubt = command.doubt().orElse(null);
        return doubt == null ? send(command) : lookBack(command, doubt);
    }

    private Outcome send(Command command) {
        Instant at = time.now();
        if (command.kept().isPresent()) {
            Optional<OspException> unmarked = mark(command, at);
            if (unmarked.isPresent()) {
                return new Outcome.Settled(OutputResult.Failed.of(unmarked.get()));
            }
        }
        Attempt attempt = command.tryOnce();
        if (attempt instanceof Attempt.Finished finished) {
            return new Outcome.Settled(finished.result());
        } else if (attempt instanceof Attempt.Again again) {
            command.kept().ifPresent(kept -> journal.waitsAgain(command));
            return new Outcome.Away(again);
        }
        return doubt(command, at, (Attempt.Doubtful) attempt);
    }

    private Outcome doubt(Command command, Instant at, Attempt.Doubtful doubtful) {
        List<String> others = command.errand().others();
        Doubt doubt =
                new Doubt(
                        new LostAnswer(at, others, doubtful.why(), doubtful.mayStillHappen()),
                        time.nanos());
        command.doubt(doubt);
        if (doubt.lost().mayStillHappen() && command.kept().isPresent()) {
            journal.doubts(command, doubt.lost());
        }
        Outcome found = lookBack(command, doubt);
        if (found instanceof Outcome.Later
                && command.kept().isEmpty()
                && command.memo().isPresent()
                && !isClosing.getAsBoolean()) {
            command.kept(journal.keep(command, time.now()));
            command.errand().waits("it is looked up what became of it");
        }
        return found;
    }

    private Optional<OspException> mark(Command command, Instant at) {
        CompletionStage<Void> marked = journal.sending(command, at, command.errand().others());
        try {
            marked.toCompletableFuture().get(MARKED_WITHIN.toSeconds(), TimeUnit.SECONDS);
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(MilestoneError.STOPPING.at("not sent", e));
        } catch (ExecutionException | TimeoutException e) {
            return Optional.of(
                    MilestoneError.COMMANDS_NOT_KEPT.at(
                            "that it is being sent cannot be noted, so it was not sent", e));
        }
    }

    private Outcome lookBack(Command command, Doubt doubt) {
        // What is seen is no newer than this.
        boolean hasSettled = doubt.hasSettled(time.nanos(), settling);
        Finding finding = command.lookBack(doubt.lost());
        if (finding instanceof Finding.Found found) {
            return new Outcome.Settled(found.result());
        } else if (finding instanceof Finding.Unknowable unknowable) {
            return unknown(doubt, unknowable.why());
        } else if (finding instanceof Finding.Repeatable) {
            return ready(command);
        } else if (finding instanceof Finding.Absent && hasSettled) {
            return doubt.lost().mayStillHappen()
                    ? unknown(doubt, "there is no trace of it, but the server may still do it")
                    : ready(command);
        }
        return new Outcome.Later(settling.dividedBy(LOOKS_UNTIL_SETTLED));
    }

    private Outcome ready(Command command) {
        command.clearDoubt();
        command.kept().ifPresent(kept -> journal.waitsAgain(command));
        return new Outcome.Ready();
    }

    private static Outcome unknown(Doubt doubt, String why) {
        return new Outcome.Settled(OutputResult.Failed.of(doubt.unknown(why)));
    }
}
