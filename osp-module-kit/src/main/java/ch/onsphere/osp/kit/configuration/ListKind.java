package ch.onsphere.osp.kit.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An array whose items are all of one kind.
 *
 * @param item the kind of its items
 * @param distinct whether it must hold at least one item and none twice
 * @param <T> what an item becomes once read
 */
public record ListKind<T>(WritableKind<T> item, boolean distinct) implements WritableKind<List<T>> {

    @Override
    public Optional<List<T>> readResolved(JsonNode node, Place place) {
        if (!node.isArray()) {
            place.error("type", place.show(node), "Write an array: values in square brackets.");
            return Optional.empty();
        }
        if (distinct && node.isEmpty()) {
            String cure = "Write at least one item, or leave the key out for its default.";
            place.error("minItems", "an empty array", cure);
            return Optional.empty();
        }
        List<T> items = new ArrayList<>();
        Set<T> seen = new HashSet<>();
        for (int i = 0; i < node.size(); i++) {
            Place here = place.at(i);
            JsonNode each = node.get(i);
            Optional<T> value = item.read(each, here);
            if (distinct && value.isPresent() && !seen.add(value.get())) {
                here.error("uniqueItems", here.show(each), "Write each item once.");
                value = Optional.empty();
            }
            value.ifPresent(items::add);
        }
        return items.size() == node.size() ? Optional.of(List.copyOf(items)) : Optional.empty();
    }

    @Override
    public void describe(ObjectNode schema, Definitions definitions) {
        schema.put("type", "array");
        item.describe(schema.putObject("items"), definitions);
        if (distinct) {
            schema.put("minItems", 1).put("uniqueItems", true);
        }
    }

    @Override
    public String label() {
        return "array of " + item.label();
    }

    @Override
    public JsonNode write(List<T> value) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        value.forEach(each -> array.add(item.write(each)));
        return array;
    }
}
