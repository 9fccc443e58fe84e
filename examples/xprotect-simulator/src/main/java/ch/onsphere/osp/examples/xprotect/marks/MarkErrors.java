package ch.onsphere.osp.examples.xprotect.marks;

import ch.onsphere.osp.examples.xprotect.wire.Answer;
import ch.onsphere.osp.examples.xprotect.wire.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Errors of bookmarks and evidence locks: unlike all others their {@code httpCode} is a text and
 * nothing is around them, as a public client of these APIs has it.
 */
final class MarkErrors {
    private MarkErrors() {}

    static Answer of(int status, String text) {
        return Answer.json(status, body(status, text));
    }

    static Answer missing(List<String> parameters) {
        ObjectNode body = body(400, "Bad request: parameters missing");
        ObjectNode params = body.putObject("params");
        parameters.forEach(name -> params.put(name, ""));
        return Answer.json(400, body);
    }

    static Answer unknownId() {
        return of(404, "Not Found, the requested id does not exist");
    }

    private static ObjectNode body(int status, String text) {
        ObjectNode body = Json.object().put("httpCode", Integer.toString(status));
        body.putArray("details").addObject().put("errorText", text);
        return body;
    }
}
