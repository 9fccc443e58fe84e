package ch.onsphere.osp.clearance.profile;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How an operation is asked for, with names in braces where values belong.
 *
 * @param method the HTTP method
 * @param path below the base, perhaps with a query
 * @param body the JSON to send; empty for none
 */
record Template(String method, String path, Optional<ObjectNode> body) {

    static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)}");

    /** The path with every value in it, percent-encoded whatever it holds. */
    static String fill(String path, Map<String, JsonNode> values) {
        return PLACEHOLDER
                .matcher(path)
                .replaceAll(
                        found -> {
                            JsonNode value = values.get(found.group(1));
                            String text = value == null ? "" : value.asText();
                            return Matcher.quoteReplacement(encoded(text));
                        });
    }

    /** The body; a member whose value is not there is left out. */
    Optional<ObjectNode> fillBody(Map<String, JsonNode> values) {
        return body.map(template -> fill(template, values));
    }

    private static ObjectNode fill(ObjectNode template, Map<String, JsonNode> values) {
        ObjectNode filled = JsonNodeFactory.instance.objectNode();
        template.properties()
                .forEach(
                        each ->
                                fill(each.getValue(), values)
                                        .ifPresent(value -> filled.set(each.getKey(), value)));
        return filled;
    }

    private static Optional<JsonNode> fill(JsonNode template, Map<String, JsonNode> values) {
        if (template instanceof ObjectNode object) {
            return Optional.of(fill(object, values));
        }
        Matcher placeholder = PLACEHOLDER.matcher(template.asText());
        return template.isTextual() && placeholder.matches()
                ? Optional.ofNullable(values.get(placeholder.group(1)))
                : Optional.of(template);
    }

    /** Every name that stands in braces in a text. */
    static Stream<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(found -> found.group(1));
    }

    /** Every name that stands in braces in the path or in the body. */
    Stream<String> placeholders() {
        return Stream.concat(Stream.of(path), body.stream().flatMap(Template::texts))
                .flatMap(Template::placeholders);
    }

    private static Stream<String> texts(JsonNode node) {
        return node.isTextual()
                ? Stream.of(node.textValue())
                : node.valueStream().flatMap(Template::texts);
    }

    private static String encoded(String value) {
        // What that makes of a space is for forms; in a path it would stay a plus.
        String encoded = URLEncoder.encode(value, UTF_8).replace("+", "%20");
        // A segment of dots alone would climb, whoever gave the id.
        return value.matches("\\.+") ? encoded.replace(".", "%2E") : encoded;
    }
}
