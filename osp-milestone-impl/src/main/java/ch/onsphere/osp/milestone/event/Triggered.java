package ch.onsphere.osp.milestone.event;

import java.util.regex.Pattern;

/**
 * The answer to an accepted event.
 *
 * @param data the event; may be null
 */
record Triggered(Event data) {

    private static final Pattern ID = Pattern.compile("[0-9A-Fa-f-]{1,64}");

    /**
     * What is of interest of it.
     *
     * @param id its GUID; may be null
     */
    record Event(String id) {}

    /** The event's id, or empty text when the answer has none that may stand in a path. */
    String id() {
        return data != null && data.id() != null && ID.matcher(data.id()).matches()
                ? data.id()
                : "";
    }
}
