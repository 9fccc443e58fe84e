package ch.onsphere.osp.examples.host.bus;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.OutputCommand;
import ch.onsphere.osp.api.OutputResult;
import java.time.Instant;
import java.util.Optional;

/**
 * How an output stands.
 *
 * @param outputId the output
 * @param pending how many commands have no result yet
 * @param last the command whose result came last
 */
public record OutputStatus(ItemId outputId, int pending, Optional<Last> last) {

    /**
     * A command and what became of it.
     *
     * @param command the command
     * @param result its result
     * @param time when the result came
     */
    public record Last(OutputCommand command, OutputResult result, Instant time) {}
}
