package ch.onsphere.osp.examples.xprotect.configuration;

import ch.onsphere.osp.examples.xprotect.wire.Answer;
import ch.onsphere.osp.examples.xprotect.wire.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Answers to creations, deletions and tasks: {@code {"result":{...}}}. */
final class Results {
    private Results() {}

    static Answer success() {
        ObjectNode body = Json.object();
        body.putObject("result").put("state", "Success");
        return Answer.json(200, body);
    }

    /** Unlike all others without {@code result} around it (specification of the Config API). */
    static Answer deleted() {
        return Answer.json(200, Json.object().put("state", "Success"));
    }

    /** What {@code GetState} answers; the name of the member is a guess, nothing documents it. */
    static Answer outputState(boolean active) {
        ObjectNode body = Json.object();
        body.putObject("result")
                .put("ioState", active ? "Activated" : "Deactivated")
                .put("state", "Success");
        return Answer.json(200, body);
    }

    static Answer created(String type, ObjectNode object) {
        ObjectNode body = Json.object();
        String id = object.path("id").asText();
        ObjectNode result =
                body.putObject("result")
                        .put("id", id)
                        .put("name", object.path("name").asText())
                        .put("state", "Success");
        result.putObject("path").put("type", type).put("id", id);
        return Answer.json(201, body);
    }

    static Answer queued(String taskId) {
        ObjectNode body = Json.object();
        ObjectNode result = body.putObject("result").put("sessionDataId", 0).put("state", "Idle");
        result.putObject("path").put("type", "tasks").put("id", taskId);
        return Answer.json(201, body);
    }
}
