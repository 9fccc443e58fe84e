package ch.onsphere.osp.kit.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What the value of a key may be: reads it, and describes itself to the schema and to people.
 *
 * @param <T> what a value becomes once read
 */
public interface Kind<T> {

    /**
     * Reads a value in which every variable is resolved.
     *
     * @return the value, or empty when a problem was reported
     */
    Optional<T> readResolved(JsonNode node, Place place);

    /** Writes the keywords of JSON Schema that say the same as this kind. */
    void describe(ObjectNode schema, Definitions definitions);

    /** What it is, in the few words of a table's cell. */
    String label();

    /** Reads a value; a variable left unresolved in it is the only problem worth reporting. */
    default Optional<T> read(JsonNode node, Place place) {
        return Variables.areResolved(node, place) ? readResolved(node, place) : Optional.empty();
    }

    /**
     * The same kind with a meaning put upon it.
     *
     * @param meaning gives the meaning of a value, or reports and gives empty
     * @param <U> what the meaning is
     * @return the new kind; its schema is that of this one
     */
    default <U> Kind<U> as(BiFunction<T, Place, Optional<U>> meaning) {
        return new Meant<>(this, meaning);
    }
}
