package ch.onsphere.osp.kit.configuration;

/**
 * What happens when a key is missing.
 *
 * @param <T> what a value of the key becomes once read
 */
public sealed interface Presence<T> {

    /** Its absence is an error. */
    record Required<T>() implements Presence<T> {}

    /** It may be missing. */
    record Optional<T>() implements Presence<T> {}

    /**
     * Another value takes its place.
     *
     * @param value the default
     * @param kind writes the default for the schema
     */
    record Default<T>(T value, WritableKind<T> kind) implements Presence<T> {}
}
