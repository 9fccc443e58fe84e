package ch.onsphere.osp.kit.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds {@code ${…}} where everything should be resolved by now. */
final class Variables {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(env:|file:)?[^{}]*}");

    private Variables() {}

    static boolean areResolved(JsonNode node, Place place) {
        if (!node.isTextual()) {
            return true;
        }
        Matcher found = VARIABLE.matcher(node.textValue());
        if (!found.find()) {
            return true;
        }
        boolean secret = found.group(1) != null;
        place.error(
                secret ? "secret" : "variable",
                place.show(node),
                secret
                        ? "References to the environment and to files work in secrets only; write"
                                + " the value itself, or use a variable of the tree."
                        : "The variable was not resolved; define it in templateVariables or in a"
                                + " file of variables, or write the value itself.");
        return false;
    }
}
