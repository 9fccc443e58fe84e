package ch.onsphere.osp.milestone.configuration;

import ch.onsphere.osp.kit.configuration.Definitions;
import ch.onsphere.osp.kit.configuration.Place;
import ch.onsphere.osp.kit.configuration.Shown;
import ch.onsphere.osp.kit.configuration.TextKind;
import ch.onsphere.osp.kit.configuration.WritableKind;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * What names a device or a preset: its GUID, or its exact name.
 *
 * @param resource how the server calls the kind; it may stand before the GUID, as in {@code
 *     cameras/<guid>}
 */
record DeviceKind(String resource) implements WritableKind<String> {

    private static final TextKind TEXT = TextKind.notBlank(512);

    @Override
    public Optional<String> readResolved(JsonNode node, Place place) {
        return TEXT.readResolved(node, place).flatMap(text -> parse(text, place));
    }

    private Optional<String> parse(String text, Place place) {
        int slash = text.indexOf('/');
        boolean isPath = slash > 0 && text.substring(0, slash).equalsIgnoreCase(resource);
        String id = isPath ? text.substring(slash + 1) : text;
        Optional<String> guid = GuidText.normalised(id);
        if (guid.isPresent() || !GuidText.isMeant(id)) {
            return guid.or(() -> Optional.of(text));
        }
        place.error(
                "guid",
                "text " + Shown.quoted(text),
                GuidText.repaired(id),
                "Copy the GUID from the server (8-4-4-4-12 hexadecimal digits, not all zero), or"
                        + " write the exact name.");
        return Optional.empty();
    }

    @Override
    public void describe(ObjectNode schema, Definitions definitions) {
        TEXT.describe(schema, definitions);
    }

    @Override
    public String label() {
        return TEXT.label();
    }

    @Override
    public JsonNode write(String value) {
        return TEXT.write(value);
    }
}
