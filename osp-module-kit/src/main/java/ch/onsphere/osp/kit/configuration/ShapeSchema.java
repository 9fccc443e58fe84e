package ch.onsphere.osp.kit.configuration;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Says a shape in the words of JSON Schema. */
final class ShapeSchema {

    private ShapeSchema() {}

    static void describe(Shape shape, ObjectNode schema, Definitions definitions) {
        schema.put("title", shape.title()).put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        shape.allKeys()
                .forEach(key -> describe(key, properties.putObject(key.name()), definitions));
        require(shape.keys(), schema);
        schema.put("additionalProperties", false);
        shape.choice().ifPresent(choice -> describe(choice, schema.putArray("allOf")));
    }

    private static <T> void describe(Key<T> key, ObjectNode schema, Definitions definitions) {
        schema.put("description", key.description());
        key.kind().describe(schema, definitions);
        if (key.presence() instanceof Presence.Default<T> byDefault) {
            schema.set("default", byDefault.kind().write(byDefault.value()));
        }
    }

    private static <E extends Enum<E>> void describe(Choice<E> choice, ArrayNode conditions) {
        choice.cases().keySet().stream()
                .sorted()
                .forEach(word -> describe(choice, word, conditions.addObject()));
    }

    private static <E extends Enum<E>> void describe(
            Choice<E> choice, E word, ObjectNode condition) {
        String chooser = choice.key().name();
        ObjectNode when = condition.putObject("if");
        when.putObject("properties").putObject(chooser).put("const", word.name());
        boolean isDefault =
                choice.key().presence() instanceof Presence.Default<E> byDefault
                        && byDefault.value() == word;
        if (!isDefault) {
            when.putArray("required").add(chooser);
        }
        ObjectNode then = condition.putObject("then");
        require(choice.cases().get(word), then);
        List<Key<?>> foreign = choice.foreignTo(word);
        if (!foreign.isEmpty()) {
            ObjectNode forbidden = then.putObject("properties");
            foreign.forEach(key -> forbidden.put(key.name(), false));
        }
    }

    private static void require(List<Key<?>> keys, ObjectNode schema) {
        List<String> required = keys.stream().filter(Key::isRequired).map(Key::name).toList();
        if (!required.isEmpty()) {
            ArrayNode names = schema.putArray("required");
            required.forEach(names::add);
        }
    }
}
