package ch.onsphere.osp.examples.host.http;

import ch.onsphere.osp.api.OutputCommand;
import ch.onsphere.osp.api.OutputResult;
import ch.onsphere.osp.api.OutputResult.Done;
import ch.onsphere.osp.api.OutputResult.Failed;
import ch.onsphere.osp.api.OutputResult.Ignored;
import ch.onsphere.osp.examples.host.error.HostError;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Results of commands as the API tells them. */
final class Results {

    /** Where the host itself failed, the HTTP status says so; a module's results are all 200. */
    private static final Map<String, Integer> STATUS =
            Map.of(
                    HostError.NO_SUCH_OUTPUT.code(), 404,
                    HostError.OUTPUT_HAS_ERROR.code(), 409,
                    HostError.MODULE_NOT_RUNNING.code(), 503,
                    HostError.TOO_MANY_COMMANDS.code(), 503);

    private Results() {}

    static int status(OutputResult result) {
        return result instanceof Failed failed ? STATUS.getOrDefault(failed.code(), 200) : 200;
    }

    static ObjectNode of(OutputCommand command, OutputResult result) {
        return put(start(command), result);
    }

    static ObjectNode put(ObjectNode json, OutputResult result) {
        if (result instanceof Done done) {
            json.put("status", "Done");
            json.put("reference", done.reference());
        } else if (result instanceof Failed failed) {
            json.put("status", "Failed");
            json.put("code", failed.code());
            json.put("category", failed.category().name());
            json.put("retryable", failed.retryable());
        } else if (result instanceof Ignored) {
            json.put("status", "Ignored");
        }
        return json.put("message", result.message());
    }

    static ObjectNode pending(OutputCommand command) {
        return start(command)
                .put("status", "Pending")
                .put("message", "the module has taken the command over; no result yet");
    }

    private static ObjectNode start(OutputCommand command) {
        return Json.object()
                .put("outputId", command.outputId().value())
                .put("correlationId", command.correlationId());
    }
}
