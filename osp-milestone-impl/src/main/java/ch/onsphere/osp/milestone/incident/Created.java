package ch.onsphere.osp.milestone.incident;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a site answers to a creation: the object, or a result about it. Members may be null.
 *
 * @param data the object, of alarms
 * @param result the result, of everything else
 */
record Created(Item data, Item result) {

    /**
     * Either of the two.
     *
     * @param id the object's id
     * @param reference a new reference, when one was asked for
     */
    record Item(String id, String reference) {}

    /** The id, or empty text. */
    String id() {
        return Stream.of(data, result)
                .flatMap(Stream::ofNullable)
                .map(Item::id)
                .filter(Objects::nonNull)
                .filter(id -> id.matches("[0-9A-Za-z-]{1,64}"))
                .findFirst()
                .orElse("");
    }

    /** A usable reference, if there is one. */
    Optional<String> newReference() {
        return Stream.of(result, data)
                .flatMap(Stream::ofNullable)
                .map(Item::reference)
                .filter(Objects::nonNull)
                .filter(text -> !text.isBlank() && text.length() <= 100)
                .findFirst();
    }
}
