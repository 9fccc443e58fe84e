package ch.onsphere.osp.kit.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A text.
 *
 * @param longest the greatest number of characters
 * @param pattern a regular expression that a part of the text must match, as in JSON Schema; it
 *     must be one that Java and JavaScript understand alike
 * @param expected what the pattern demands, for people: "a name without a slash"
 */
public record TextKind(int longest, String pattern, String expected)
        implements WritableKind<String> {

    /**
     * A text that is not blank.
     *
     * @param longest the greatest number of characters
     * @return the kind
     */
    public static TextKind notBlank(int longest) {
        return new TextKind(longest, "\\S", "a text that is not blank");
    }

    /**
     * Any text, the empty one included.
     *
     * @param longest the greatest number of characters
     * @return the kind
     */
    public static TextKind any(int longest) {
        return new TextKind(longest, "", "any text");
    }

    @Override
    public Optional<String> readResolved(JsonNode node, Place place) {
        if (!node.isTextual()) {
            place.error("type", place.show(node), "Write a text in double quotes.");
            return Optional.empty();
        }
        String text = node.textValue();
        int length = text.codePointCount(0, text.length());
        if (length > longest) {
            String cure = "Write at most " + longest + " characters.";
            place.error("maxLength", "a text of " + length + " characters", cure);
            return Optional.empty();
        }
        if (!Pattern.compile(pattern).matcher(text).find()) {
            place.error("pattern", place.show(node), "Write " + expected + ".");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    @Override
    public void describe(ObjectNode schema, Definitions definitions) {
        schema.put("type", "string").put("maxLength", longest);
        if (!pattern.isEmpty()) {
            schema.put("pattern", pattern);
        }
    }

    @Override
    public String label() {
        return "text";
    }

    @Override
    public JsonNode write(String value) {
        return TextNode.valueOf(value);
    }
}
