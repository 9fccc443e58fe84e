package ch.onsphere.osp.examples.xprotect.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** Booleans are JSON booleans since 22.2; before, they are the texts "True" and "False". */
enum BooleanStyle {
    JSON,
    TEXT;

    /** The value as it is written; the given one is not changed. */
    JsonNode write(JsonNode value) {
        return this == JSON ? value : texts(value);
    }

    private static JsonNode texts(JsonNode value) {
        if (value instanceof BooleanNode) {
            return TextNode.valueOf(value.booleanValue() ? "True" : "False");
        }
        if (value instanceof ObjectNode object) {
            ObjectNode written = object.objectNode();
            object.properties()
                    .forEach(member -> written.set(member.getKey(), texts(member.getValue())));
            return written;
        }
        if (value instanceof ArrayNode array) {
            ArrayNode written = array.arrayNode();
            array.forEach(element -> written.add(texts(element)));
            return written;
        }
        return value;
    }
}
