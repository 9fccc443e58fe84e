package ch.onsphere.osp.kit.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An array of objects that all have the same keys.
 *
 * @param shape the keys of each
 * @param most the greatest number of objects
 */
public record ObjectsKind(Shape shape, int most) implements Kind<List<Fields>> {

    @Override
    public Optional<List<Fields>> readResolved(JsonNode node, Place place) {
        if (!node.isArray()) {
            // Only the type is shown, as for an object: a text may be a secret in the wrong place.
            place.error("type", Shown.typeOf(node), "Write an array of objects: [{ … }].");
            return Optional.empty();
        }
        if (node.size() > most) {
            String found = "an array of " + node.size() + " items";
            place.error("maxItems", found, "Write at most " + most + " items.");
            return Optional.empty();
        }
        List<Fields> items = new ArrayList<>();
        ObjectKind each = new ObjectKind(shape);
        for (int i = 0; i < node.size(); i++) {
            each.readResolved(node.get(i), place.at(i)).ifPresent(items::add);
        }
        return items.size() == node.size() ? Optional.of(List.copyOf(items)) : Optional.empty();
    }

    @Override
    public void describe(ObjectNode schema, Definitions definitions) {
        schema.put("type", "array").put("maxItems", most);
        ShapeSchema.describe(shape, schema.putObject("items"), definitions);
    }

    @Override
    public String label() {
        return "array of objects";
    }
}
