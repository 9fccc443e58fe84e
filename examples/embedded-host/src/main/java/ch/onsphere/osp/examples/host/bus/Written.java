package ch.onsphere.osp.examples.host.bus;

import ch.onsphere.osp.api.OutputCommand;
import ch.onsphere.osp.api.OutputResult;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * What a write has set going.
 *
 * @param last what the data point holds now
 * @param commands the commands that its callbacks led to
 */
public record Written(ValueStatus.Last last, List<Sent> commands) {

    /**
     * Makes the list unchangeable.
     *
     * @param last what the data point holds now
     * @param commands the commands
     */
    public Written {
        commands = List.copyOf(commands);
    }

    /**
     * A command on its way.
     *
     * @param command the command
     * @param result completes with its result
     */
    public record Sent(OutputCommand command, CompletionStage<OutputResult> result) {}
}
