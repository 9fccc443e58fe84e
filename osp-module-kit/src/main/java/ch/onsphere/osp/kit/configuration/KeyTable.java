package ch.onsphere.osp.kit.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The table of a file's keys as it stands in the documentation. */
public final class KeyTable {

    private final List<String> lines = new ArrayList<>();

    private KeyTable() {
        lines.add("| Key | What it holds | Default | Meaning |");
        lines.add("|---|---|---|---|");
    }

    /**
     * Writes the table.
     *
     * @param shape what the file may hold
     * @return lines of Markdown, one for each key, nested ones after the key they belong to
     */
    public static String of(Shape shape) {
        KeyTable table = new KeyTable();
        table.add("", shape);
        return String.join("\n", table.lines);
    }

    private void add(String prefix, Shape shape) {
        shape.allKeys().forEach(key -> add(prefix, key, condition(key, shape)));
    }

    private static String condition(Key<?> key, Shape shape) {
        String words =
                shape.choice().stream()
                        .flatMap(choice -> choice.wordsOf(key).stream())
                        .map(word -> "`" + word + "`")
                        .collect(Collectors.joining(", "));
        return words.isEmpty() ? "" : " for " + words;
    }

    private void add(String prefix, Key<?> key, String condition) {
        String notYet = key.available() ? "" : " *Not available yet: without effect.*";
        lines.add(
                "| `%s` | %s | %s | %s |"
                        .formatted(
                                prefix + key.name(),
                                key.kind().label(),
                                presence(key) + condition,
                                key.description() + notYet));
        if (key.kind() instanceof ObjectKind object) {
            add(prefix + key.name() + ".", object.shape());
        }
        if (key.kind() instanceof ObjectsKind objects) {
            add(prefix + key.name() + "[].", objects.shape());
        }
    }

    private static <T> String presence(Key<T> key) {
        if (key.presence() instanceof Presence.Default<T> byDefault) {
            return "`" + text(byDefault.kind().write(byDefault.value())) + "`";
        }
        return key.presence() instanceof Presence.Required ? "**required**" : "";
    }

    private static String text(JsonNode value) {
        if (value.isObject()) {
            return value.path("value").asText() + " " + value.path("unit").asText();
        }
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(", ", "[", "]"))
                : value.asText();
    }
}
