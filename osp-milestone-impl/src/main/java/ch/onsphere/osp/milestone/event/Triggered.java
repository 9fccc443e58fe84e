package ch.onsphere.osp.milestone.event;

/**
 * The answer to an accepted event.
 *
 * @param data the event; may be null
 */
record Triggered(Event data) {

    /**
     * What is of interest of it.
     *
     * @param id its GUID; may be null
     */
    record Event(String id) {}

    /** The event's id, or empty text when the answer has none that may stand in a path. */
    String id() {
        return data != null && data.id() != null && data.id().matches("[0-9A-Fa-f-]{1,64}")
                ? data.id()
                : "";
    }
}
