package ch.onsphere.osp.clearance.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the members of an object as services of .NET write them: in camel case or in Pascal case,
 * an id as a text or as a number, a null for what is not there.
 */
public final class Members {

    private Members() {}

    /**
     * The first member that has one of some names.
     *
     * @param object any value
     * @param names the names, the preferred one first; upper and lower case are the same
     * @return its value; empty when there is none or it is null
     */
    public static Optional<JsonNode> find(JsonNode object, List<String> names) {
        return names.stream().flatMap(name -> named(object, name)).findFirst();
    }

    /**
     * A member of one name.
     *
     * @param object any value
     * @param name upper and lower case are the same
     * @return its value, or a missing node
     */
    public static JsonNode get(JsonNode object, String name) {
        return named(object, name).findFirst().orElse(MissingNode.getInstance());
    }

    /**
     * A text, or a number as the text it was written as.
     *
     * @param value any value
     * @return the text; empty when it is blank or neither
     */
    public static Optional<String> text(JsonNode value) {
        return value.isTextual() || value.isNumber()
                ? Optional.of(value.asText()).filter(text -> !text.isBlank())
                : Optional.empty();
    }

    private static Stream<JsonNode> named(JsonNode object, String name) {
        JsonNode exact = object.get(name);
        Stream<JsonNode> found =
                exact != null
                        ? Stream.of(exact)
                        : object.properties().stream()
                                .filter(each -> each.getKey().equalsIgnoreCase(name))
                                .map(Map.Entry::getValue);
        return found.filter(value -> !value.isNull());
    }
}
