package ch.onsphere.osp.examples.host.validation;

import ch.onsphere.osp.api.Problem;
import ch.onsphere.osp.examples.host.report.Nearest;
import ch.onsphere.osp.examples.host.report.Problems;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says in our words what the schema validator has found, without quoting what may be secret. */
final class SchemaProblems {

    private static final int LONGEST_QUOTE = 60;

    private final JsonNode schema;

    SchemaProblems(JsonNode schema) {
        this.schema = schema;
    }

    Problem of(String file, Error error) {
        String pointer = pointer(error.getInstanceLocation());
        JsonNode expected = error.getSchemaNode();
        return switch (error.getKeyword()) {
            case "required" -> missing(file, pointer, error.getProperty());
            case "additionalProperties", "unevaluatedProperties" -> unknown(file, pointer, error);
            case "type" ->
                    Problems.error(
                            file,
                            pointer,
                            "type",
                            "a JSON " + typeOf(error.getInstanceNode()),
                            "Write a value of type " + words(expected) + ".");
            case "enum" -> notInEnum(file, pointer, error, expected);
            case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum" ->
                    Problems.error(
                            file,
                            pointer,
                            error.getKeyword(),
                            quote(error.getInstanceNode()),
                            "Write a number that keeps the "
                                    + error.getKeyword()
                                    + " "
                                    + expected
                                    + ".");
            default ->
                    Problems.error(
                            file,
                            pointer,
                            error.getKeyword(),
                            "a " + typeOf(error.getInstanceNode()) + " that breaks this rule",
                            "See the documentation of the file"
                                    + (expected != null && expected.isValueNode()
                                            ? "; the rule says " + expected
                                            : "")
                                    + ".");
        };
    }

    private static Problem missing(String file, String pointer, String key) {
        return Problems.error(
                file,
                pointer + '/' + escaped(key),
                "required",
                "nothing",
                "Add the key [" + key + "].");
    }

    private Problem unknown(String file, String pointer, Error error) {
        String key = error.getProperty();
        List<String> known = new ArrayList<>();
        JsonNode owner = schema.at(pointer(error.getSchemaLocation().getFragment().getParent()));
        owner.path("properties").fieldNames().forEachRemaining(known::add);
        return Problems.suggesting(
                Problems.error(
                        file,
                        pointer + '/' + escaped(key),
                        error.getKeyword(),
                        "the unknown key [" + shortened(key) + "]",
                        known.isEmpty()
                                ? "Remove the key."
                                : "Remove or correct the key. Known are: "
                                        + String.join(", ", known)
                                        + "."),
                Nearest.to(key, known));
    }

    private static Problem notInEnum(String file, String pointer, Error error, JsonNode expected) {
        List<String> allowed = new ArrayList<>();
        expected.forEach(each -> allowed.add(each.asText()));
        JsonNode found = error.getInstanceNode();
        return Problems.suggesting(
                Problems.error(
                        file,
                        pointer,
                        "enum",
                        quote(found),
                        "Write one of: " + String.join(", ", allowed) + "."),
                found != null && found.isTextual()
                        ? Nearest.to(found.textValue(), allowed)
                        : Optional.empty());
    }

    private static String pointer(NodePath path) {
        StringBuilder pointer = new StringBuilder();
        for (int i = 0; i < path.getNameCount(); i++) {
            pointer.append('/').append(escaped(String.valueOf(path.getElement(i))));
        }
        return pointer.toString();
    }

    private static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }

    private static String typeOf(JsonNode node) {
        return node == null ? "value" : node.getNodeType().name().toLowerCase(Locale.ROOT);
    }

    private static String words(JsonNode expected) {
        return expected == null ? "another kind" : expected.toString().replace("\"", "");
    }

    private static String quote(JsonNode node) {
        boolean isShort = node != null && node.toString().length() <= LONGEST_QUOTE;
        return isShort && node.isValueNode() ? "[" + node.asText() + "]" : "a " + typeOf(node);
    }

    private static String shortened(String key) {
        return key.length() <= LONGEST_QUOTE ? key : key.substring(0, LONGEST_QUOTE) + "…";
    }
}
