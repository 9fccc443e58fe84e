package ch.onsphere.osp.examples.host.template;

import ch.onsphere.osp.examples.host.report.Suggestions;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts the values of variables in the place of {@code ${name}}. A text that is nothing but one
 * variable takes its value with its type; within a longer text the value is written out. References
 * to secrets ({@code ${env:…}}, {@code ${file:…}}) stay: only the module may resolve them.
 */
final class Substitution {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^{}]*)\\}");
    private static final int LONGEST_RESULT = 1 << 20;

    private final Function<String, JsonNode> variables;
    private final Set<String> names;
    private final Suggestions suggestions;
    private long length;

    Substitution(Function<String, JsonNode> variables, Set<String> names, Suggestions suggestions) {
        this.variables = variables;
        this.names = names;
        this.suggestions = suggestions;
    }

    static boolean isNeeded(String text) {
        return text.contains("${");
    }

    /** Whether there is a variable in it; a reference to a secret is none. */
    static boolean holdsVariable(String text) {
        return VARIABLE.matcher(text)
                .results()
                .anyMatch(match -> !isSecretReference(match.group(1)));
    }

    /** Changes the object in place. */
    void apply(ObjectNode object) throws UnresolvedException {
        for (var entry : object.properties()) {
            switch (entry.getKey()) {
                case CommonKeys.TEMPLATE_ID,
                        CommonKeys.TEMPLATE_VARIABLES,
                        CommonKeys.VARIABLES_FILES -> {
                    // They say how to substitute and are no part of what is substituted.
                }
                default ->
                        entry.setValue(
                                replaced(
                                        entry.getValue(),
                                        "/"
                                                + entry.getKey()
                                                        .replace("~", "~0")
                                                        .replace("/", "~1")));
            }
        }
    }

    private JsonNode replaced(JsonNode node, String pointer) throws UnresolvedException {
        if (node instanceof ObjectNode object) {
            for (var entry : object.properties()) {
                String key = entry.getKey().replace("~", "~0").replace("/", "~1");
                entry.setValue(replaced(entry.getValue(), pointer + '/' + key));
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, replaced(array.get(i), pointer + '/' + i));
            }
        } else if (node.isTextual() && isNeeded(node.textValue())) {
            return replaced(node.textValue(), pointer);
        }
        return node;
    }

    private JsonNode replaced(String text, String pointer) throws UnresolvedException {
        Matcher matcher = VARIABLE.matcher(text);
        StringBuilder result = new StringBuilder();
        while (matcher.find()) {
            String name = matcher.group(1);
            if (isSecretReference(name)) {
                matcher.appendReplacement(result, Matcher.quoteReplacement(matcher.group()));
                continue;
            }
            JsonNode value = value(name, pointer);
            boolean isWhole = matcher.start() == 0 && matcher.end() == text.length();
            count(value.toString().length(), pointer);
            if (isWhole) {
                return value.deepCopy();
            }
            if (value.isContainerNode()) {
                throw problem(
                        pointer,
                        "the variable [" + name + "], an object or array, within a text",
                        Optional.empty(),
                        "Let the variable stand alone, or give it a text.");
            }
            matcher.appendReplacement(result, Matcher.quoteReplacement(value.asText()));
        }
        return TextNode.valueOf(matcher.appendTail(result).toString());
    }

    private JsonNode value(String name, String pointer) throws UnresolvedException {
        JsonNode value = variables.apply(name);
        if (value == null) {
            throw problem(
                    pointer,
                    "the unknown variable [" + name + "]",
                    suggestions.nearest(name, names),
                    "Define it in templateVariables, in the template, or in a variables file.");
        }
        if (holdsVariable(value.toString())) {
            throw problem(
                    pointer,
                    "the variable [" + name + "], whose value holds a variable itself",
                    Optional.empty(),
                    "Give the variable a value that is complete.");
        }
        return value;
    }

    private void count(int characters, String pointer) throws UnresolvedException {
        length += characters;
        if (length > LONGEST_RESULT) {
            throw problem(
                    pointer,
                    "variables that make the file longer than " + LONGEST_RESULT + " characters",
                    Optional.empty(),
                    "Use shorter values.");
        }
    }

    private static boolean isSecretReference(String name) {
        return name.startsWith("env:") || name.startsWith("file:");
    }

    private static UnresolvedException problem(
            String pointer, String found, Optional<String> suggestion, String cure) {
        return new UnresolvedException(pointer, "variable", found, suggestion, cure);
    }
}
