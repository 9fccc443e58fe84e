package ch.onsphere.osp.kit.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An object whose keys are free and whose values are all of one kind. What is read keeps the order
 * of the file.
 *
 * @param value the kind of its values
 * @param <T> what a value becomes once read
 */
public record MapKind<T>(Kind<T> value) implements Kind<Map<String, T>> {

    @Override
    public Optional<Map<String, T>> readResolved(JsonNode node, Place place) {
        if (!node.isObject()) {
            place.error("type", Shown.typeOf(node), "Write an object: keys in curly braces.");
            return Optional.empty();
        }
        Map<String, T> values = new LinkedHashMap<>();
        node.properties()
                .forEach(
                        each ->
                                value.read(each.getValue(), place.at(each.getKey()))
                                        .ifPresent(read -> values.put(each.getKey(), read)));
        return values.size() == node.size()
                ? Optional.of(Collections.unmodifiableMap(values))
                : Optional.empty();
    }

    @Override
    public void describe(ObjectNode schema, Definitions definitions) {
        value.describe(schema.put("type", "object").putObject("additionalProperties"), definitions);
    }

    @Override
    public String label() {
        return "object: name to " + value.label();
    }
}
