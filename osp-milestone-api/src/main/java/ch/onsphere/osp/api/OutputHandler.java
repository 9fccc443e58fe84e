package ch.onsphere.osp.api;

import java.util.concurrent.CompletionStage;

/** Carries out the commands of one output. */
@FunctionalInterface
public interface OutputHandler {

    /**
     * Carries out a command. Returns at once; the work goes on behind the stage. A command that
     * comes again under the same correlation id is the same command: while the module knows it, it
     * is not carried out twice, and both get one result. One that certainly was not carried out, or
     * that the module has forgotten since, is carried out like a new one.
     *
     * @param command what was written
     * @return completes, on a thread of the module that must not be blocked, with the result once
     *     it is known; never exceptionally, and always within bounded time
     */
    CompletionStage<OutputResult> handle(OutputCommand command);
}
