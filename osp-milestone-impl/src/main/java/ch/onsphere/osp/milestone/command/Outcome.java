package ch.onsphere.osp.milestone.command;

import ch.onsphere.osp.api.OutputResult;
import java.time.Duration;

/** What is to be done with a command after it was its turn. */
sealed interface Outcome {

    /** It has its result. */
    record Settled(OutputResult result) implements Outcome {}

    /** It waits, and the others with it: the server does not take commands now. */
    record Away(Attempt.Again why) implements Outcome {}

    /** It may be sent, once more, at once. */
    record Ready() implements Outcome {}

    /** It is in doubt, and is looked up again later; others need not wait for that. */
    record Later(Duration pause) implements Outcome {}
}
