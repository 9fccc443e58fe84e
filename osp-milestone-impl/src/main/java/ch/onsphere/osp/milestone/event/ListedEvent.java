package ch.onsphere.osp.milestone.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * An event in the site's list (Milestone Events REST API, retrieve). All members may be null.
 *
 * @param id its GUID
 * @param type the GUID of its type
 * @param source what it is about
 * @param time when it happened, by the clock of the site
 * @param data what came with it
 */
record ListedEvent(String id, String type, String source, String time, JsonNode data) {

    /**
     * The answer.
     *
     * @param array the events; may be null
     */
    record Listing(List<ListedEvent> array) {

        List<ListedEvent> events() {
            return array == null ? List.of() : array;
        }
    }

    /** Whether it may have come of a request; what the site does not tell speaks not against it. */
    boolean mayBeOf(TriggerRequest asked) {
        return id != null
                && type != null
                && type.equalsIgnoreCase(asked.type())
                && asked.source().map(path -> path.equalsIgnoreCase(source)).orElse(true)
                && asked.message().map(this::hasText).orElse(true);
    }

    private boolean hasText(String message) {
        return data == null || !data.isTextual() || data.textValue().equals(message);
    }
}
