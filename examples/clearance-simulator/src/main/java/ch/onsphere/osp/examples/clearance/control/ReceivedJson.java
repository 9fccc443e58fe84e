package ch.onsphere.osp.examples.clearance.control;

import ch.onsphere.osp.examples.clearance.ReceivedRequest;
import ch.onsphere.osp.examples.clearance.SimulatedAccount;
import ch.onsphere.osp.examples.clearance.wire.Json;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The requests that arrived, as JSON. */
final class ReceivedJson {
    private ReceivedJson() {}

    static ObjectNode write(SimulatedAccount account) {
        ObjectNode answer = Json.object().put("count", account.receivedCount());
        ArrayNode requests = answer.putArray("requests");
        for (ReceivedRequest request : account.received()) {
            ObjectNode written =
                    requests.addObject()
                            .put("time", request.time().toString())
                            .put("operation", request.operation().name())
                            .put("method", request.method())
                            .put("path", request.path())
                            .put("query", request.query())
                            .put("body", request.body())
                            .put("status", request.status());
            ObjectNode headers = written.putObject("headers");
            request.headers()
                    .forEach((name, values) -> headers.put(name, String.join(", ", values)));
        }
        return answer;
    }
}
