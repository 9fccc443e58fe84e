package ch.onsphere.osp.kit.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** True or false. */
public final class FlagKind implements WritableKind<Boolean> {

    @Override
    public Optional<Boolean> readResolved(JsonNode node, Place place) {
        if (!node.isBoolean()) {
            place.error("type", place.show(node), "Write true or false, without quotes.");
            return Optional.empty();
        }
        return Optional.of(node.booleanValue());
    }

    @Override
    public void describe(ObjectNode schema, Definitions definitions) {
        schema.put("type", "boolean");
    }

    @Override
    public String label() {
        return "boolean";
    }

    @Override
    public JsonNode write(Boolean value) {
        return BooleanNode.valueOf(value);
    }
}
