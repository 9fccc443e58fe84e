package ch.onsphere.osp.examples.xprotect;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Something to happen on the site: an event and, when its type belongs to a state group, a change
 * of the state of its source. Nothing of it is checked, so that a client can be shown what it does
 * not expect.
 *
 * @param type GUID of the event type
 * @param source {@code <resourceType>/<GUID>}
 * @param id GUID of the event; empty for a new one
 * @param time when it happens; empty for the present time of the site
 * @param data the data as JSON; empty for none
 * @param stateGroup GUID of the state group; empty for that of the event type, if it has one
 */
public record Occurrence(
        String type,
        String source,
        String id,
        Optional<Instant> time,
        String data,
        String stateGroup) {
    /** Checks that nothing is missing. */
    public Occurrence {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(data, "data");
        Objects.requireNonNull(stateGroup, "stateGroup");
    }

    /** An event of that type at that source, now. */
    public static Occurrence of(String type, String source) {
        return new Occurrence(type, source, "", Optional.empty(), "", "");
    }

    /** The same with that id, which may have been used before. */
    public Occurrence withId(String changed) {
        return new Occurrence(type, source, changed, time, data, stateGroup);
    }

    /** The same at that time. */
    public Occurrence at(Instant changed) {
        return new Occurrence(type, source, id, Optional.of(changed), data, stateGroup);
    }

    /** The same with data, given as JSON. */
    public Occurrence withData(String json) {
        return new Occurrence(type, source, id, time, json, stateGroup);
    }

    /** The same as a state of that group. */
    public Occurrence withStateGroup(String changed) {
        return new Occurrence(type, source, id, time, data, changed);
    }
}
