package ch.onsphere.osp.clearance.configuration;

import ch.onsphere.osp.kit.configuration.Definitions;
import ch.onsphere.osp.kit.configuration.Kind;
import ch.onsphere.osp.kit.configuration.Place;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * Where a connection file is, or the file itself. It may hold a private key, so nothing of it is
 * ever shown.
 */
final class ConnectionTextKind implements Kind<String> {

    private static final int LONGEST = 32 * 1024;

    /** Does not look for unresolved variables: references are what this kind is for. */
    @Override
    public Optional<String> read(JsonNode node, Place place) {
        return readResolved(node, place);
    }

    @Override
    public Optional<String> readResolved(JsonNode node, Place place) {
        if (!node.isTextual()) {
            String found = "something else than a text";
            place.error("type", found, "Write the absolute path of the file, in double quotes.");
        } else if (node.textValue().isBlank()) {
            place.error("minLength", "an empty text", "Write the absolute path of the file.");
        } else if (node.textValue().length() > LONGEST) {
            String found = "a text of more than " + LONGEST + " characters";
            place.error("maxLength", found, "Write the absolute path of the file instead.");
        } else {
            return Optional.of(node.textValue().strip());
        }
        return Optional.empty();
    }

    @Override
    public void describe(ObjectNode schema, Definitions definitions) {
        schema.put("type", "string").put("minLength", 1).put("maxLength", LONGEST);
    }

    @Override
    public String label() {
        return "path or secret";
    }
}
