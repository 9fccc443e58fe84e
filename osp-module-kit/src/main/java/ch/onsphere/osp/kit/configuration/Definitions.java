package ch.onsphere.osp.kit.configuration;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The shared definitions of a schema, each written once. */
public final class Definitions {

    private final ObjectNode definitions;

    Definitions(ObjectNode definitions) {
        this.definitions = definitions;
    }

    /** Writes a definition unless it is there, and gives the reference to it. */
    String add(String name, Shape shape) {
        if (!definitions.has(name)) {
            ShapeSchema.describe(shape, definitions.putObject(name), this);
        }
        return "#/$defs/" + name;
    }
}
