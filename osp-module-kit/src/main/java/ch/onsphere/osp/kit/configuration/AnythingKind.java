package ch.onsphere.osp.kit.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Any value at all: it belongs to the host, and is looked at by nobody here. */
final class AnythingKind implements Kind<JsonNode> {

    @Override
    public Optional<JsonNode> read(JsonNode node, Place place) {
        return Optional.of(node);
    }

    @Override
    public Optional<JsonNode> readResolved(JsonNode node, Place place) {
        return Optional.of(node);
    }

    @Override
    public void describe(ObjectNode schema, Definitions definitions) {
        // No keyword: a schema without keywords accepts everything.
    }

    @Override
    public String label() {
        return "anything";
    }
}
