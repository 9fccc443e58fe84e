package ch.onsphere.osp.kit.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One word of a fixed list, written in UPPER_SNAKE.
 *
 * @param words the words, in the order in which they are shown
 * @param <E> the enum they stand for
 */
public record WordKind<E extends Enum<E>>(List<E> words) implements WritableKind<E> {

    /**
     * Some words of an enum.
     *
     * @param words the words allowed
     * @param <E> the enum
     * @return the kind
     */
    public static <E extends Enum<E>> WordKind<E> of(Set<E> words) {
        return new WordKind<>(words.stream().sorted().toList());
    }

    @Override
    public Optional<E> readResolved(JsonNode node, Place place) {
        if (!node.isTextual()) {
            place.error("type", place.show(node), "Write " + label() + ", in double quotes.");
            return Optional.empty();
        }
        String text = node.textValue();
        Optional<E> word = words.stream().filter(each -> each.name().equals(text)).findFirst();
        if (word.isEmpty()) {
            Optional<String> suggestion = Nearest.to(text, names());
            place.error("enum", place.show(node), suggestion, "Write " + label() + ".");
        }
        return word;
    }

    @Override
    public void describe(ObjectNode schema, Definitions definitions) {
        ArrayNode allowed = schema.put("type", "string").putArray("enum");
        names().forEach(allowed::add);
    }

    @Override
    public String label() {
        return "one of " + String.join(", ", names());
    }

    @Override
    public JsonNode write(E value) {
        return TextNode.valueOf(value.name());
    }

    private List<String> names() {
        return words.stream().map(Enum::name).toList();
    }
}
