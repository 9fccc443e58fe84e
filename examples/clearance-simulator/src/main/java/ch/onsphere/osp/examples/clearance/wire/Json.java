package ch.onsphere.osp.examples.clearance.wire;

import ch.onsphere.osp.examples.simulator.wire.BoundedJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
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

    /** The text of a value for people to read. */
    public static String writePretty(JsonNode node) {
        return node.toPrettyString() + "\n";
    }

    /**
     * Reads a value.
     *
     * @throws ApiException when it is not JSON
     */
    public static JsonNode read(byte[] text) {
        try {
            return MAPPER.readTree(text);
        } catch (IOException e) {
            throw new ApiException(400, "the body is not valid JSON", e);
        }
    }

    /**
     * Reads an object; no text at all is an empty one.
     *
     * @throws ApiException when it is not a JSON object
     */
    public static ObjectNode readObject(byte[] text) {
        if (text.length == 0) {
            return object();
        }
        if (read(text) instanceof ObjectNode object) {
            return object;
        }
        throw new ApiException(400, "the body is not a JSON object");
    }
}
