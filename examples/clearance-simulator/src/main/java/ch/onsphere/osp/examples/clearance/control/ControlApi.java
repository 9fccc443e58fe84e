package ch.onsphere.osp.examples.clearance.control;

import ch.onsphere.osp.examples.clearance.SimulatedAccount;
import ch.onsphere.osp.examples.clearance.wire.Answer;
import ch.onsphere.osp.examples.clearance.wire.ApiException;
import ch.onsphere.osp.examples.clearance.wire.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The commands of the control port. */
final class ControlApi {
    private final SimulatedAccount account;

    ControlApi(SimulatedAccount account) {
        this.account = account;
    }

    Answer run(String method, String path, byte[] body) {
        return switch (method + " " + path) {
            case "GET /state" -> Answer.json(200, state());
            default -> throw new ApiException(404, "no such command: " + method + " " + path);
        };
    }

    private ObjectNode state() {
        return Json.object()
                .put("address", account.address().toString())
                .put("jobs", account.jobs().size())
                .put("bytesReceived", account.bytesReceived());
    }
}
