package ch.onsphere.osp.examples.xprotect.stream;

import ch.onsphere.osp.examples.xprotect.wire.BadRequestException;
import ch.onsphere.osp.examples.xprotect.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

/**
 * A command of a client.
 *
 * @param name what it wants
 * @param id its number, for the reply
 * @param sent all of it
 */
record StreamCommand(String name, JsonNode id, ObjectNode sent) {
    /**
     * Reads a command.
     *
     * @throws MalformedCommandException when it is none
     */
    static StreamCommand read(String text) {
        ObjectNode sent;
        try {
            sent = Json.readObject(text.getBytes(StandardCharsets.UTF_8));
        } catch (BadRequestException e) {
            throw new MalformedCommandException("not a JSON object");
        }
        JsonNode id = sent.path("commandId");
        if (!sent.path("command").isTextual() || !id.isIntegralNumber()) {
            throw new MalformedCommandException("command and commandId are needed");
        }
        return new StreamCommand(sent.path("command").textValue(), id, sent);
    }

    /** A member that is a text, or empty when it is not there. */
    String text(String member) {
        JsonNode value = sent.path(member);
        if (!value.isMissingNode() && !value.isNull() && !value.isTextual()) {
            throw new MalformedCommandException(member + " is a text");
        }
        return value.asText("");
    }

    ObjectNode reply(int status) {
        ObjectNode reply = Json.object();
        reply.set("commandId", id);
        return reply.put("status", status);
    }

    ObjectNode refusal(int status, String text) {
        ObjectNode reply = reply(status);
        reply.putObject("error").put("errorText", text);
        return reply;
    }

    /** As it may be shown: without the token. */
    String redacted() {
        ObjectNode shown = sent.deepCopy();
        if (shown.has("token")) {
            shown.put("token", "[redacted]");
        }
        return shown.toString();
    }
}
