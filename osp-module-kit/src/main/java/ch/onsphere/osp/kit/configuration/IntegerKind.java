package ch.onsphere.osp.kit.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * A whole number.
 *
 * @param least the least value allowed
 * @param greatest the greatest value allowed
 */
public record IntegerKind(int least, int greatest) implements WritableKind<Integer> {

    @Override
    public Optional<Integer> readResolved(JsonNode node, Place place) {
        // 10.0 is a whole number to JSON Schema, so it is one here.
        if (!node.isNumber() || !node.canConvertToExactIntegral()) {
            place.error("type", place.show(node), "Write a whole number, without quotes.");
            return Optional.empty();
        }
        double value = node.doubleValue();
        if (value < least || value > greatest) {
            String cure = "Write a whole number from " + least + " to " + greatest + ".";
            place.error(value < least ? "minimum" : "maximum", place.show(node), cure);
            return Optional.empty();
        }
        return Optional.of(node.intValue());
    }

    @Override
    public void describe(ObjectNode schema, Definitions definitions) {
        schema.put("type", "integer").put("minimum", least).put("maximum", greatest);
    }

    @Override
    public String label() {
        return "integer " + least + ".." + greatest;
    }

    @Override
    public JsonNode write(Integer value) {
        return IntNode.valueOf(value);
    }
}
