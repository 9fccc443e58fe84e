package ch.onsphere.osp.kit.configuration;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The values of an object that could be read, by their keys. */
public final class Fields {

    private final Map<String, Object> values = new HashMap<>();

    <T> void put(Key<T> key, T value) {
        values.put(key.name(), value);
    }

    /**
     * The value of a key, or its default.
     *
     * @param key the key
     * @param <T> what its value is
     * @return the value; empty when it is missing without a default, or wrong
     */
    public <T> Optional<T> find(Key<T> key) {
        // Only put() above fills the map, and there the key's type and the value's are the same.
        @SuppressWarnings("unchecked")
        T value = (T) values.get(key.name());
        return Optional.ofNullable(value);
    }

    /**
     * The value of a key of which it is known that it is there.
     *
     * @param key a required key or one with a default, of an object without errors
     * @param <T> what its value is
     * @return the value
     */
    public <T> T get(Key<T> key) {
        return find(key).orElseThrow(() -> new IllegalStateException("no " + key.name()));
    }
}
