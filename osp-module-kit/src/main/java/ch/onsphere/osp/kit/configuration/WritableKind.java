package ch.onsphere.osp.kit.configuration;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A kind whose values can be written as well, which a default value needs: the schema shows it.
 *
 * @param <T> what a value becomes once read
 */
public interface WritableKind<T> extends Kind<T> {

    /** The value as it would stand in a file. */
    JsonNode write(T value);
}
