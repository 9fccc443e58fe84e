package ch.onsphere.osp.examples.xprotect.configuration;

import ch.onsphere.osp.examples.xprotect.wire.Json;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * What clients may create. User-defined and analytics events are event types at the same time; that
 * the id is the same is documented for user-defined events, and deduced for analytics events.
 */
final class DefinedEvents {
    private final ConfigurationStore store;
    private final String siteId;

    DefinedEvents(ConfigurationStore store, String siteId) {
        this.store = store;
        this.siteId = siteId;
    }

    /** A new object of one of these types, not in the store yet. */
    ObjectNode create(String type, String id, String name, Instant now) {
        ObjectNode object = ConfigurationObject.of(id, name, now);
        if (type.equals(ResourceTypes.USER_DEFINED_EVENTS)) {
            object.put("subtype", "UserDefined");
        } else if (type.equals(ResourceTypes.ALARM_DEFINITIONS)) {
            AlarmDefinition.describe(object);
        } else {
            object.put("description", "").putArray("sourceArray");
        }
        return ConfigurationObject.related(object, type, ResourceTypes.SITES, siteId);
    }

    /** Puts an object into the store, with its event type when it is one of the two. */
    void put(String type, ObjectNode object, Instant now) {
        store.put(type, object);
        String id = object.path("id").asText();
        String name = object.path("name").asText();
        if (type.equals(ResourceTypes.USER_DEFINED_EVENTS)) {
            store.put(
                    ResourceTypes.EVENT_TYPES,
                    eventType(
                            id,
                            name,
                            now,
                            "External",
                            "UserDefined",
                            Json.object().arrayNode(),
                            EventTypeGroup.USER_DEFINED));
        } else if (type.equals(ResourceTypes.ANALYTICS_EVENTS)) {
            ArrayNode sources = Json.object().arrayNode();
            object.path("sourceArray").forEach(sources::add);
            store.put(
                    ResourceTypes.EVENT_TYPES,
                    eventType(
                            id,
                            name,
                            now,
                            "MIPDevice",
                            "AnalyticsEvent",
                            sources,
                            EventTypeGroup.ANALYTICS));
        }
    }

    /** Takes an object out of the store, with its event type. */
    boolean remove(String type, String id) {
        store.remove(ResourceTypes.EVENT_TYPES, id);
        return store.remove(type, id);
    }

    private static ObjectNode eventType(
            String id,
            String name,
            Instant now,
            String generator,
            String sub,
            ArrayNode sources,
            EventTypeGroup group) {
        ObjectNode object =
                ConfigurationObject.of(id, name, now)
                        .put("description", "")
                        .put("builtIn", false)
                        .put("counterEventID", EventTypeCatalogue.NO_GUID)
                        .put("generatorType", generator)
                        .put("generatorSubtype", sub)
                        .put("generatorID", "")
                        .put("generatorName", name)
                        .put("generatorGroupId", "")
                        .put("generatorGroupName", "")
                        .put("occursGlobally", false);
        object.set("sourceArray", sources);
        ArrayNode filters = object.putArray("sourceFilterArray");
        sources.forEach(unused -> filters.add(""));
        object.put("stateGroupId", "");
        return group.related(object);
    }
}
