package ch.onsphere.osp.kit.configuration;

import ch.onsphere.osp.kit.text.Printable;
import com.fasterxml.jackson.databind.JsonNode;

/** Renders what was found so that it fits on one line of a report. */
public final class Shown {

    private static final int LONGEST = 80;

    private Shown() {}

    static String of(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> "text " + quoted(node.textValue());
            case NUMBER -> "number " + shortened(node.asText());
            case BOOLEAN -> node.asText();
            default -> typeOf(node);
        };
    }

    static String typeOf(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> "text";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case OBJECT -> "an object";
            case ARRAY -> "an array";
            default -> "null";
        };
    }

    /**
     * A text in quotes, shortened when long, without characters that would break the line.
     *
     * @param text any text that is no secret
     * @return for instance {@code "root.vms"}
     */
    public static String quoted(String text) {
        return '"' + Printable.marked(shortened(text)) + '"';
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
