package ch.onsphere.osp.milestone.command;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.api.OutputResult;
import ch.onsphere.osp.kit.time.TimeSource;
import ch.onsphere.osp.milestone.error.MilestoneError;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A command on its way, until it has its one result. The queue guards what changes of it. */
final class Command {

    /** What is older is too old for anything. */
    private static final Duration LONGEST_AGE = Duration.ofDays(1000);

    private final Errand errand;
    private final long number;
    private final long givenNanos;
    private final Set<String> subjects = new HashSet<>();
    private final CompletableFuture<OutputResult> result = new CompletableFuture<>();
    private OspException lastObstacle;
    private int failures;
    private volatile Doubt doubt;
    private volatile CompletionStage<Void> kept;

    /**
     * A command.
     *
     * @param number its place in the order in which commands came
     * @param givenNanos when it was given, as the monotonic clock would have told
     */
    Command(Errand errand, long number, long givenNanos) {
        this.errand = errand;
        this.number = number;
        this.givenNanos = givenNanos;
    }

    /** A command of an earlier run, which lies on the disk still. */
    static Command resumed(Errand errand, KeptCommand kept, TimeSource time) {
        Command command = new Command(errand, kept.number(), given(errand, time));
        command.kept = CompletableFuture.completedStage(null);
        kept.sending().ifPresent(lost -> command.doubt(new Doubt(lost, time.nanos())));
        return command;
    }

    /** When it was given: it is as old as its own time tells, wherever it has been since. */
    static long given(Errand errand, TimeSource time) {
        Duration age = Duration.between(errand.time(), time.now());
        Duration counted = age.compareTo(LONGEST_AGE) > 0 ? LONGEST_AGE : age;
        return time.nanos() - (counted.isNegative() ? 0 : counted.toNanos());
    }

    Errand errand() {
        return errand;
    }

    CommandKey key() {
        return errand.key();
    }

    /** What it is known to change; kept by the succession. */
    Set<String> subjects() {
        return subjects;
    }

    Optional<Map<String, Object>> memo() {
        return errand.memo();
    }

    long number() {
        return number;
    }

    Attempt tryOnce() {
        try {
            return errand.tryOnce();
        } catch (RuntimeException | Error e) {
            return new Attempt.Finished(
                    OutputResult.Failed.of(MilestoneError.INTERNAL_ERROR.at(e.toString(), e)));
        }
    }

    Finding lookBack(LostAnswer lost) {
        try {
            return errand.lookBack(lost);
        } catch (RuntimeException | Error e) {
            return new Finding.Unknowable(e.toString());
        }
    }

    int failedBecause(OspException obstacle) {
        lastObstacle = obstacle;
        return ++failures;
    }

    /** What is not known of it; empty while all is. */
    Optional<Doubt> doubt() {
        return Optional.ofNullable(doubt);
    }

    void doubt(Doubt arisen) {
        doubt = arisen;
    }

    /** It is known again that it was not carried out. */
    void clearDoubt() {
        doubt = null;
    }

    /** Completes when it lies on the disk; empty while nobody has asked for that. */
    Optional<CompletionStage<Void>> kept() {
        return Optional.ofNullable(kept);
    }

    void kept(CompletionStage<Void> done) {
        kept = done;
    }

    /** Until it is known what became of it, it is not given up for its age alone. */
    boolean isTooOld(long nowNanos) {
        Doubt open = doubt;
        return open == null
                ? nowNanos - givenNanos > errand.maximumAge().toNanos()
                : open.isTooOld(nowNanos, errand.maximumAge());
    }

    /** Whether it has been there for longer than a moment. */
    boolean isOlderThan(Duration moment, long nowNanos) {
        return nowNanos - givenNanos > moment.toNanos();
    }

    CompletableFuture<OutputResult> result() {
        return result;
    }

    void settle(OutputResult known) {
        result.complete(known);
    }

    /** Leaves it to the next run; false when it does not lie on the disk. */
    boolean leave() {
        CompletionStage<Void> onDisk = kept;
        if (onDisk == null) {
            return false;
        }
        onDisk.whenComplete(
                (done, failure) ->
                        settle(
                                failure == null
                                        ? OutputResult.Failed.of(
                                                MilestoneError.COMMAND_KEPT.at(whatIsKept()))
                                        : refusal(MilestoneError.STOPPING.at("not sent"))));
        return true;
    }

    private String whatIsKept() {
        return doubt().map(open -> "sent, and it is looked up then what became of it")
                .orElse("not sent yet");
    }

    /** The failure of a command that is not tried any more. */
    OutputResult refusal(OspException why) {
        return OutputResult.Failed.of(
                doubt().map(
                                open ->
                                        open.unknown(
                                                "it cannot be looked up: "
                                                        + MilestoneError.summary(why)))
                        .orElse(why));
    }

    /** The failure of a command that waited too long, with what it waited for. */
    OspException expiry(String waitedBecause) {
        String why = lastObstacle == null ? waitedBecause : MilestoneError.summary(lastObstacle);
        return doubt().map(open -> open.unknown("it could not be looked up; " + why))
                .orElseGet(
                        () ->
                                MilestoneError.COMMAND_EXPIRED.at(
                                        "waited more than " + errand.maximumAge() + "; " + why));
    }
}
