package ch.onsphere.osp.milestone.command;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.api.OutputResult;
import ch.onsphere.osp.milestone.error.MilestoneError;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A command on its way, until it has its one result. */
final class Command {

    private final Attempt.Work work;
    private final Duration maximumAge;
    private final long sinceNanos;
    private final CompletableFuture<OutputResult> result = new CompletableFuture<>();
    private OspException lastObstacle;
    private int failures;
    private long number;

    Command(Attempt.Work work, Duration maximumAge, long sinceNanos) {
        this.work = work;
        this.maximumAge = maximumAge;
        this.sinceNanos = sinceNanos;
    }

    Attempt tryOnce() {
        try {
            return work.tryOnce();
        } catch (RuntimeException | Error e) {
            return new Attempt.Finished(
                    OutputResult.Failed.of(MilestoneError.INTERNAL_ERROR.at(e.toString(), e)));
        }
    }

    int failedBecause(OspException obstacle) {
        lastObstacle = obstacle;
        return ++failures;
    }

    boolean isTooOld(long nowNanos) {
        return nowNanos - sinceNanos > maximumAge.toNanos();
    }

    /** Its place in the order in which commands came. */
    void number(long place) {
        number = place;
    }

    long number() {
        return number;
    }

    CompletableFuture<OutputResult> result() {
        return result;
    }

    void settle(OutputResult known) {
        result.complete(known);
    }

    void fail(OspException failure) {
        settle(OutputResult.Failed.of(failure));
    }

    /** The failure of a command that waited too long, with what it waited for. */
    OspException expiry(String waitedBecause) {
        String why = lastObstacle == null ? waitedBecause : MilestoneError.summary(lastObstacle);
        return MilestoneError.COMMAND_EXPIRED.at("waited more than " + maximumAge + "; " + why);
    }
}
