package ch.onsphere.osp.clearance.profile;

import ch.onsphere.osp.kit.configuration.Definitions;
import ch.onsphere.osp.kit.configuration.Kind;
import ch.onsphere.osp.kit.configuration.Place;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** An object to be sent, with names in braces where values belong. */
final class TemplateKind implements Kind<ObjectNode> {

    @Override
    public Optional<ObjectNode> readResolved(JsonNode node, Place place) {
        if (node instanceof ObjectNode object) {
            return Optional.of(object);
        }
        place.error("type", "something else than an object", "Write an object, or leave it out.");
        return Optional.empty();
    }

    @Override
    public void describe(ObjectNode schema, Definitions definitions) {
        schema.put("type", "object");
    }

    @Override
    public String label() {
        return "object to send";
    }
}
