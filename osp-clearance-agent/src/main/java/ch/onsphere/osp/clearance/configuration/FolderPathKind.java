package ch.onsphere.osp.clearance.configuration;

import ch.onsphere.osp.kit.configuration.Definitions;
import ch.onsphere.osp.kit.configuration.Kind;
import ch.onsphere.osp.kit.configuration.Place;
import ch.onsphere.osp.kit.configuration.TextKind;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** A path that may come from the environment: where an archive lies differs between machines. */
final class FolderPathKind implements Kind<String> {

    private final TextKind text = TextKind.notBlank(1024);

    /** Does not look for unresolved variables: references are looked up later. */
    @Override
    public Optional<String> read(JsonNode node, Place place) {
        return readResolved(node, place);
    }

    @Override
    public Optional<String> readResolved(JsonNode node, Place place) {
        return text.readResolved(node, place);
    }

    @Override
    public void describe(ObjectNode schema, Definitions definitions) {
        text.describe(schema, definitions);
    }

    @Override
    public String label() {
        return "path";
    }
}
