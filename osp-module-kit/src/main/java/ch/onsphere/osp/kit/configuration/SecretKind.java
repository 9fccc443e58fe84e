package ch.onsphere.osp.kit.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * A secret, as it is written: in clear, or with references of the form {@code ${env:NAME}}. What it
 * holds never appears in a problem.
 */
public final class SecretKind implements Kind<String> {

    private static final int LONGEST = 4096;

    /** Does not look for unresolved variables: references are what this kind is for. */
    @Override
    public Optional<String> read(JsonNode node, Place place) {
        return readResolved(node, place.confidential());
    }

    @Override
    public Optional<String> readResolved(JsonNode node, Place place) {
        if (!node.isTextual()) {
            place.error("type", place.show(node), "Write a text in double quotes.");
        } else if (node.textValue().isEmpty()) {
            place.error("minLength", "an empty text", "Write the secret or a reference to it.");
        } else if (node.textValue().codePointCount(0, node.textValue().length()) > LONGEST) {
            String cure = "Write at most " + LONGEST + " characters.";
            place.error("maxLength", "a text of more than " + LONGEST + " characters", cure);
        } else {
            return Optional.of(node.textValue());
        }
        return Optional.empty();
    }

    @Override
    public void describe(ObjectNode schema, Definitions definitions) {
        schema.put("type", "string").put("minLength", 1).put("maxLength", LONGEST);
    }

    @Override
    public String label() {
        return "secret";
    }
}
