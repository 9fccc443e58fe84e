package ch.onsphere.osp.kit.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.BiFunction;

/** A kind whose values are given a meaning that a schema cannot express. */
record Meant<S, T>(Kind<S> written, BiFunction<S, Place, Optional<T>> meaning) implements Kind<T> {

    @Override
    public Optional<T> readResolved(JsonNode node, Place place) {
        return written.readResolved(node, place).flatMap(value -> meaning.apply(value, place));
    }

    /** As the written kind reads it: whether variables may stand in it is not for us to say. */
    @Override
    public Optional<T> read(JsonNode node, Place place) {
        return written.read(node, place).flatMap(value -> meaning.apply(value, place));
    }

    @Override
    public void describe(ObjectNode schema, Definitions definitions) {
        written.describe(schema, definitions);
    }

    @Override
    public String label() {
        return written.label();
    }
}
