package ch.onsphere.osp.kit.configuration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reports the keys that an object should not have; never their values, which may be secrets. */
final class UnknownKeys {

    private UnknownKeys() {}

    static void report(Shape shape, ObjectNode object, Place place) {
        Map<String, Key<?>> known =
                shape.allKeys().stream().collect(Collectors.toMap(Key::name, Function.identity()));
        List<String> free = known.keySet().stream().filter(name -> !object.has(name)).toList();
        for (Map.Entry<String, ?> each : object.properties()) {
            String name = each.getKey();
            if (!known.containsKey(name)) {
                place.at(name)
                        .error(
                                "additionalProperties",
                                "the unknown key " + Shown.quoted(name),
                                suggestion(name, shape, free),
                                "Correct the name of the key, or remove it.");
            }
        }
    }

    static void reportForeign(Choice<?> choice, Fields fields, ObjectNode object, Place place) {
        for (Key<?> key : choice.foreign(fields)) {
            if (object.has(key.name())) {
                String owner = choice.wordsOf(key).get(0).name();
                String chooser = choice.key().name();
                String chosen = fields.find(choice.key()).map(Enum::name).orElse("");
                place.at(key.name())
                        .error(
                                "additionalProperties",
                                "a key of " + chooser + " " + owner + ", beside " + chosen,
                                "Remove the key, or write \"" + chooser + "\": \"" + owner + "\".");
            }
        }
    }

    private static Optional<String> suggestion(String name, Shape shape, List<String> free) {
        Optional<String> synonym =
                shape.allKeys().stream()
                        .filter(key -> key.otherNames().stream().anyMatch(name::equalsIgnoreCase))
                        .map(Key::name)
                        .findFirst();
        return synonym.or(() -> Nearest.to(name, free));
    }
}
