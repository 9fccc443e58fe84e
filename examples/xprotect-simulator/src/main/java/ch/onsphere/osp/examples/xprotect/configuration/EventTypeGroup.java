package ch.onsphere.osp.examples.xprotect.configuration;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The groups of event types ({@code /eventTypeGroups}), of which every event type names one as its
 * parent. The first is the example of the specification; names and ids of the others are invented.
 */
enum EventTypeGroup {
    DEVICE_PREDEFINED("29101d41-f0d7-44be-8d14-5f21c57d6bf0", "Device - Predefined"),
    USER_DEFINED("5d1c1f7a-30b5-4f0e-8a2e-1f1b0b0a0101", "User-defined Events"),
    ANALYTICS("5d1c1f7a-30b5-4f0e-8a2e-1f1b0b0a0102", "Analytics Events");

    private final String id;
    private final String displayName;

    EventTypeGroup(String id, String displayName) {
        this.id = id;
        this.displayName = displayName;
    }

    /** The group as the API shows it: without properties of its own but the display name. */
    ObjectNode json() {
        return ConfigurationObject.bare(id, displayName, ResourceTypes.EVENT_TYPE_GROUPS);
    }

    /** Puts an event type into the group. */
    ObjectNode related(ObjectNode eventType) {
        return ConfigurationObject.related(
                eventType, ResourceTypes.EVENT_TYPES, ResourceTypes.EVENT_TYPE_GROUPS, id);
    }
}
