package ch.onsphere.osp.examples.xprotect.wire;

import ch.onsphere.osp.examples.simulator.wire.BoundedJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads and writes JSON; what is read is bounded in depth, since anybody may send it. */
public final class Json {
    private static final ObjectMapper MAPPER = BoundedJson.mapper();

    private Json() {}

    /** A new, empty object. */
    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** The text of a value in UTF-8. */
    public static byte[] write(JsonNode node) {
        try {
            return MAPPER.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a value; no text at all is {@link MissingNode}.
     *
     * @throws BadRequestException when it is not JSON
     */
    public static JsonNode read(byte[] text) {
        if (text.length == 0) {
            return MissingNode.getInstance();
        }
        try {
            return MAPPER.readTree(text);
        } catch (IOException e) {
            throw new BadRequestException("Bad request: the body is not valid JSON", e);
        }
    }

    /**
     * Reads an object; no text at all is an empty one.
     *
     * @throws BadRequestException when it is not a JSON object
     */
    public static ObjectNode readObject(byte[] text) {
        JsonNode node = read(text);
        if (node.isMissingNode()) {
            return object();
        }
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw new BadRequestException("Bad request: the body is not a JSON object");
    }
}
