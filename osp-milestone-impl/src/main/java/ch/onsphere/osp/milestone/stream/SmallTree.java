package ch.onsphere.osp.milestone.stream;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;

/**
 * Reads a value of a large document as a tree, unless it has more nodes than an event ever has: a
 * tree takes many times the room of its text.
 */
final class SmallTree {

    private static final int MOST_NODES = 10_000;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonParser parser;
    private int nodes;

    private SmallTree(JsonParser parser) {
        this.parser = parser;
    }

    /** Reads the value at which the parser stands to its end; empty when it is too large. */
    static Optional<JsonNode> read(JsonParser parser) throws IOException {
        SmallTree tree = new SmallTree(parser);
        JsonNode node = tree.value();
        return tree.nodes > MOST_NODES ? Optional.empty() : Optional.of(node);
    }

    /** The depth is bounded by the parser. */
    private JsonNode value() throws IOException {
        JsonToken token = parser.currentToken();
        nodes++;
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> NODES.textNode(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
            case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(token == JsonToken.VALUE_TRUE);
            default -> NODES.nullNode();
        };
    }

    private JsonNode number() throws IOException {
        return switch (parser.getNumberType()) {
            case INT -> NODES.numberNode(parser.getIntValue());
            case LONG -> NODES.numberNode(parser.getLongValue());
            case BIG_INTEGER -> NODES.numberNode(parser.getBigIntegerValue());
            default -> NODES.numberNode(parser.getDoubleValue());
        };
    }

    private JsonNode object() throws IOException {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (nodes > MOST_NODES) {
                parser.skipChildren();
            } else {
                object.set(name, value());
            }
        }
        return object;
    }

    private JsonNode array() throws IOException {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (nodes > MOST_NODES) {
                parser.skipChildren();
            } else {
                array.add(value());
            }
        }
        return array;
    }
}
