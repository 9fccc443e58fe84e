package ch.onsphere.osp.api;

import java.util.concurrent.CompletionStage;

/** Carries out the commands of one output. */
@FunctionalInterface
public interface OutputHandler {

    /**
     * Carries out a command. Returns at once; the work goes on behind the stage.
     *
     * @param command what was written
     * @return completes with the result once it is known; never exceptionally, and always within
     *     bounded time
     */
    CompletionStage<OutputResult> handle(OutputCommand command);
}
