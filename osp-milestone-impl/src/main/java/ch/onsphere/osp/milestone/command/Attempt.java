package ch.onsphere.osp.milestone.command;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.api.OutputResult;
import java.time.Duration;
import java.util.Optional;

/** What came of trying to carry out a command once. */
public sealed interface Attempt {

    /**
     * It is settled, well or badly.
     *
     * @param result what to tell whoever gave the command
     */
    record Finished(OutputResult result) implements Attempt {}

    /**
     * The server has certainly not carried it out, and may do so later.
     *
     * @param why what stood in the way
     * @param after how long the server wants to be left alone, if it said so
     */
    record Again(OspException why, Optional<Duration> after) implements Attempt {}

    /**
     * It was sent, and nobody knows what became of it.
     *
     * @param why what is known, as it is told when nothing more can be found out
     * @param mayStillHappen whether the server may be at it still
     */
    record Doubtful(OspException why, boolean mayStillHappen) implements Attempt {}
}
