package ch.onsphere.osp.clearance.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        for (String name : names) {
            JsonNode found = get(object, name);
            if (!found.isMissingNode()) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /**
     * A member of one name.
     *
     * @param object any value
     * @param name upper and lower case are the same
     * @return its value, or a missing node
     */
    public static JsonNode get(JsonNode object, String name) {
        // In a list of thousands of jobs this is asked most: it makes no objects on its way.
        JsonNode exact = object.get(name);
        if (exact != null) {
            return exact.isNull() ? MissingNode.getInstance() : exact;
        }
        for (Map.Entry<String, JsonNode> each : object.properties()) {
            if (each.getKey().equalsIgnoreCase(name) && !each.getValue().isNull()) {
                return each.getValue();
            }
        }
        return MissingNode.getInstance();
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
}
