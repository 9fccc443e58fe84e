package ch.onsphere.osp.milestone.alarm;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * How far an alarm is seen to. A site defines its states itself.
 *
 * @param id its id as the site writes it, a text or a number
 * @param name its name; empty when it is not told
 */
record AlarmState(JsonNode id, String name) {

    /** Reads a state, or an id alone; a missing node when there is none. */
    static AlarmState of(JsonNode node) {
        return node.isObject()
                ? new AlarmState(node.path("id"), node.path("name").asText())
                : new AlarmState(node, "");
    }

    boolean isKnown() {
        return (id.isTextual() || id.isIntegralNumber()) && !id.asText().isBlank();
    }

    boolean isSame(AlarmState other) {
        return id.asText().equalsIgnoreCase(other.id.asText());
    }

    String shown() {
        return name.isEmpty() ? "id " + id.asText() : name;
    }
}
