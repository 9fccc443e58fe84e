package ch.onsphere.osp.milestone.output;

import ch.onsphere.osp.api.OutputCommand;
import ch.onsphere.osp.api.OutputHandler;
import ch.onsphere.osp.api.OutputResult;
import ch.onsphere.osp.api.Problem;
import ch.onsphere.osp.kit.configuration.FaultyItem;
import ch.onsphere.osp.milestone.error.MilestoneError;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** An output whose file is wrong: it says so to whoever writes to it. */
public final class FaultyOutput implements OutputHandler {

    private final OutputResult failure;

    /**
     * Prepares the answer.
     *
     * @param item the output and what is wrong with its file
     */
    public FaultyOutput(FaultyItem item) {
        Problem first = item.problems().get(0);
        failure =
                OutputResult.Failed.of(
                        MilestoneError.CONFIGURATION_INVALID.at(
                                first.file()
                                        + first.pointer()
                                        + ": "
                                        + first.found()
                                        + ". "
                                        + first.cure()));
    }

    @Override
    public CompletionStage<OutputResult> handle(OutputCommand command) {
        return CompletableFuture.completedStage(failure);
    }
}
