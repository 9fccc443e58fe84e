package ch.onsphere.osp.examples.xprotect.configuration;

import ch.onsphere.osp.examples.xprotect.SimulatedEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Alarm definitions: an event of their type raises an alarm of their name (Milestone Alarms API,
 * "Alarm Definitions"). The properties are those of the specification; that a definition without
 * sources is about all of them, and which properties it needs, is deduced.
 */
final class AlarmDefinition {
    static final List<WritableProperty> WRITABLE =
            List.of(
                    WritableProperty.requiredName(),
                    new WritableProperty("eventType", WritableProperty.Kind.TEXT, true),
                    WritableProperty.text("eventTypeGroup"),
                    WritableProperty.text("description"),
                    WritableProperty.text("enableRule"),
                    WritableProperty.text("managementTimeoutTime"),
                    WritableProperty.text("owner"),
                    WritableProperty.flag("enabled"),
                    new WritableProperty("sourceList", WritableProperty.Kind.PATHS, false),
                    new WritableProperty("relatedCameraList", WritableProperty.Kind.PATHS, false));

    private AlarmDefinition() {}

    /** Adds the properties of a definition that no event raises yet. */
    static ObjectNode describe(ObjectNode object) {
        object.put("description", "")
                .put("enabled", true)
                .put("eventTypeGroup", "")
                .put("eventType", "")
                .put("enableRule", "0")
                .put("managementTimeoutTime", "00:01:00")
                .put("owner", "");
        object.putArray("sourceList");
        object.putArray("relatedCameraList");
        return object;
    }

    static boolean isRaisedBy(SimulatedEvent event, JsonNode definition) {
        JsonNode sources = definition.path("sourceList");
        if (!definition.path("enabled").asBoolean()
                || !definition.path("eventType").asText().equalsIgnoreCase(event.type())) {
            return false;
        }
        for (JsonNode source : sources) {
            String path = source.path("type").asText() + "/" + source.path("id").asText();
            if (path.equalsIgnoreCase(event.source())) {
                return true;
            }
        }
        return sources.isEmpty();
    }
}
