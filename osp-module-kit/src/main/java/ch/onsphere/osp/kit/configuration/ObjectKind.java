package ch.onsphere.osp.kit.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * An object with keys of its own.
 *
 * @param shape its keys
 */
public record ObjectKind(Shape shape) implements Kind<Fields> {

    @Override
    public Optional<Fields> readResolved(JsonNode node, Place place) {
        if (!(node instanceof ObjectNode object)) {
            // Only the type is shown: where an object with a password belongs, a text may hold it.
            place.error("type", Shown.typeOf(node), "Write an object: keys in curly braces.");
            return Optional.empty();
        }
        return Optional.of(shape.read(object, place));
    }

    @Override
    public void describe(ObjectNode schema, Definitions definitions) {
        ShapeSchema.describe(shape, schema, definitions);
    }

    @Override
    public String label() {
        return "object";
    }
}
