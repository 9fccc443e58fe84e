package ch.onsphere.osp.examples.demo.host;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of a written value.
 *
 * @param mode what kind of news it was: CHANGE or RETRANSMISSION
 * @param commands the results of its outputs
 */
public record WriteResult(String mode, List<CommandResult> commands) {

    static WriteResult of(JsonNode json) {
        List<CommandResult> commands = new ArrayList<>();
        json.path("outputs").forEach(each -> commands.add(CommandResult.of(each)));
        return new WriteResult(json.path("mode").asText(), commands);
    }

    /**
     * The result of one output.
     *
     * @param outputId the output
     * @return its result
     */
    public CommandResult of(String outputId) {
        return commands.stream()
                .filter(each -> each.outputId().equals(outputId))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("no result tells of [" + outputId + "]"));
    }
}
