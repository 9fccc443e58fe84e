package ch.onsphere.osp.milestone.command;

import ch.onsphere.osp.api.ConnectionStatus.Reason;
import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.api.OutputResult;
import ch.onsphere.osp.milestone.error.MilestoneError;
import ch.onsphere.osp.milestone.http.HttpAnswer;
import java.util.Optional;
import java.util.function.Supplier;

/** Judges what came of a request: done, surely not done, or not to be known. */
public final class Judgement {

    private Judgement() {}

    /**
     * Carries out a step and turns what went wrong into what is to be done about it.
     *
     * @param operation what the step does
     * @param step sends the request
     * @return what the step returns, or what its exception means
     */
    public static Attempt of(Operation operation, Supplier<Attempt> step) {
        try {
            return step.get();
        } catch (OspException e) {
            MilestoneError error = MilestoneError.of(e);
            if (isPassing(error)) {
                return new Attempt.Again(e, Optional.empty());
            }
            if (error != MilestoneError.OUTCOME_UNKNOWN) {
                return new Attempt.Finished(OutputResult.Failed.of(e));
            }
            return operation.mayBeRepeated()
                    ? new Attempt.Again(e, Optional.empty())
                    : new Attempt.Doubtful(e, mayStillHappen(e));
        }
    }

    /**
     * An answer that does not say that the request was carried out.
     *
     * @param operation what was asked for
     * @param answer an answer with another status than the wanted one
     * @return to be tried again, where nobody behind the gateway has seen the request
     * @throws OspException in every other case
     */
    public static Attempt.Again notDone(Operation operation, HttpAnswer answer) {
        int status = answer.status();
        if (status == 408 || status == 429 || status == 503) {
            return new Attempt.Again(answer.failure(), answer.retryAfter());
        }
        boolean surelyNotDone = status >= 300 && status < 500;
        if (surelyNotDone || operation.mayBeRepeated()) {
            throw answer.failure();
        }
        // The gateway has given up waiting; who it waited for may not have.
        OspException led = status == 504 ? MilestoneError.NO_ANSWER.at(answer.outline()) : null;
        throw MilestoneError.OUTCOME_UNKNOWN.at(answer.describe(), led);
    }

    /**
     * What can be found out where nothing is kept that could be read back.
     *
     * @param operation what was asked for
     * @return that it may be repeated, or that nothing can be known
     */
    public static Finding lookBack(Operation operation) {
        return operation.mayBeRepeated()
                ? new Finding.Repeatable()
                : new Finding.Unknowable("only events can be looked up");
    }

    /** Who did not answer in time may still do what it was asked for. */
    private static boolean mayStillHappen(OspException unknown) {
        return unknown.getCause() instanceof OspException led
                && MilestoneError.of(led) == MilestoneError.NO_ANSWER;
    }

    /**
     * Whether what stands in the way passes by itself and has to do with the server as a whole, so
     * that waiting makes sense. A command that may have been carried out is never among these.
     */
    private static boolean isPassing(MilestoneError error) {
        return error.retryable()
                && error.reason() != Reason.NONE
                && error != MilestoneError.REDIRECTED;
    }
}
