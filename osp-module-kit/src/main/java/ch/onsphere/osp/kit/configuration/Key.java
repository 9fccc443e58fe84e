package ch.onsphere.osp.kit.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * The one declaration of a key.
 *
 * @param name as it stands in a file
 * @param kind what its value may be
 * @param presence what happens when it is missing
 * @param description what it is for, as a sentence
 * @param otherNames what people are likely to write instead of {@code name}
 * @param confidential whether its value is kept out of reports
 * @param available false while the key is accepted without having an effect
 * @param <T> what its value becomes once read
 */
public record Key<T>(
        String name,
        Kind<T> kind,
        Presence<T> presence,
        String description,
        List<String> otherNames,
        boolean confidential,
        boolean available) {

    private Key(String name, Kind<T> kind, Presence<T> presence, String description) {
        this(name, kind, presence, description, List.of(), false, true);
    }

    /** A key that must be there. */
    public static <T> Key<T> required(String name, Kind<T> kind, String description) {
        return new Key<>(name, kind, new Presence.Required<>(), description);
    }

    /** A key that may be missing. */
    public static <T> Key<T> optional(String name, Kind<T> kind, String description) {
        return new Key<>(name, kind, new Presence.Optional<>(), description);
    }

    /** A key that may be missing, in which case {@code value} takes its place. */
    public static <T> Key<T> withDefault(
            String name, WritableKind<T> kind, T value, String description) {
        return new Key<>(name, kind, new Presence.Default<>(value, kind), description);
    }

    /** The same key, suggested when one of these names is written. */
    public Key<T> alsoCalled(String... names) {
        return new Key<>(
                name, kind, presence, description, List.of(names), confidential, available);
    }

    /** The same key, its value kept out of reports. */
    public Key<T> keptConfidential() {
        return new Key<>(name, kind, presence, description, otherNames, true, available);
    }

    /** The same key, accepted and checked but announced as having no effect yet. */
    public Key<T> notYetAvailable() {
        return new Key<>(name, kind, presence, description, otherNames, confidential, false);
    }

    /**
     * What takes the place of the value when the key is missing.
     *
     * @return the default, or empty for a key without one
     */
    public Optional<T> defaultValue() {
        return presence instanceof Presence.Default<T> byDefault
                ? Optional.of(byDefault.value())
                : Optional.empty();
    }

    boolean isRequired() {
        return presence instanceof Presence.Required;
    }

    Optional<T> read(JsonNode value, Place here) {
        if (!available) {
            here.warning(
                    "not-available-yet",
                    "the key " + name,
                    "Accepted, without effect in this version; it may stay or be left out.");
        }
        return kind.read(value, confidential ? here.confidential() : here);
    }

    Optional<T> absent(Place here) {
        if (isRequired()) {
            String cure = "Add the key " + name + " (" + kind.label() + "): " + description;
            here.error("required", "nothing", cure);
        }
        return defaultValue();
    }
}
