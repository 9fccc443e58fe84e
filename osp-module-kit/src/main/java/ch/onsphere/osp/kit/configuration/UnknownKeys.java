package ch.onsphere.osp.kit.configuration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reports the keys that an object should not have; never their values, which may be secrets. */
final class UnknownKeys {

    private UnknownKeys() {}

    static void report(Shape shape, ObjectNode object, Place place) {
        List<Key<?>> known = shape.allKeys();
        for (Map.Entry<String, ?> each : object.properties()) {
            String name = each.getKey();
            if (known.stream().noneMatch(key -> key.name().equals(name))) {
                place.at(name)
                        .error(
                                "additionalProperties",
                                "the unknown key " + Shown.quoted(name),
                                suggestion(name, known, object),
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

    private static Optional<String> suggestion(String name, List<Key<?>> known, ObjectNode object) {
        Optional<String> synonym =
                known.stream()
                        .filter(key -> key.otherNames().stream().anyMatch(name::equalsIgnoreCase))
                        .map(Key::name)
                        .findFirst();
        return synonym.or(() -> Nearest.to(name, free(known, object)));
    }

    private static List<String> free(List<Key<?>> known, ObjectNode object) {
        return known.stream().map(Key::name).filter(name -> !object.has(name)).toList();
    }
}
