package ch.onsphere.osp.examples.xprotect.configuration;

import ch.onsphere.osp.examples.xprotect.wire.Json;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The event types of the product with the GUIDs that Milestone's samples publish. A real site has
 * hundreds more, many of them of device drivers. The GUIDs of the state groups are invented, and so
 * is which of the two about live feeds, that a sample calls both terminated, is which.
 */
final class EventTypeCatalogue {
    static final String NO_GUID = "00000000-0000-0000-0000-000000000000";

    static final String OUTPUT_DEACTIVATED = "35742498-bcc5-4f0a-9800-827c9388d1cd";
    static final String HARDWARE_COMMUNICATION_STARTED = "0553c396-5e16-4c22-b3d1-f548e42dfbb4";
    static final String COMMUNICATION_STARTED = "dd3e6464-7dc0-405a-a92f-6150587563e8";
    static final String RECORDING_STOPPED = "79a94f89-92de-4fca-8a43-5561d407423d";
    static final String MOTION_STOPPED = "6f55a7a7-d21c-4629-ac18-af1975e395a2";

    private static final String MOTION = "5d1c1f7a-30b5-4f0e-8a2e-1f1b0b0a0001";
    private static final String RECORDING = "5d1c1f7a-30b5-4f0e-8a2e-1f1b0b0a0002";
    private static final String DEVICE_COMMUNICATION = "5d1c1f7a-30b5-4f0e-8a2e-1f1b0b0a0003";
    private static final String HARDWARE_COMMUNICATION = "5d1c1f7a-30b5-4f0e-8a2e-1f1b0b0a0004";
    private static final String OUTPUT = "5d1c1f7a-30b5-4f0e-8a2e-1f1b0b0a0005";
    private static final String LIVE_FEED = "5d1c1f7a-30b5-4f0e-8a2e-1f1b0b0a0006";
    private static final String LIVE_FEED_TERMINATED = "eeda47ff-4f3d-459e-8143-69896c7c74ad";
    private static final Map<String, String> GROUPS =
            Map.of(
                    LIVE_FEED, "LiveClientFeed",
                    MOTION, "Motion",
                    RECORDING, "Recording",
                    DEVICE_COMMUNICATION, "Communication",
                    HARDWARE_COMMUNICATION, "Hardware communication",
                    OUTPUT, "Output");

    /** One line of the published list. */
    private record BuiltIn(
            String id,
            String name,
            String displayName,
            String counter,
            String group,
            String state) {}

    private static final List<BuiltIn> BUILT_IN =
            List.of(
                    new BuiltIn(
                            "6eb95dd6-7ccc-4bce-99f8-af0d0b582d77",
                            "MotionStarted",
                            "Motion Started",
                            MOTION_STOPPED,
                            MOTION,
                            "Motion"),
                    new BuiltIn(
                            MOTION_STOPPED,
                            "MotionStopped",
                            "Motion Stopped",
                            "6eb95dd6-7ccc-4bce-99f8-af0d0b582d77",
                            MOTION,
                            "No motion"),
                    new BuiltIn(
                            "4577f552-765a-438c-bc7d-e5ff1f754bc3",
                            "RecordingStarted",
                            "Recording Started",
                            RECORDING_STOPPED,
                            RECORDING,
                            "Recording"),
                    new BuiltIn(
                            RECORDING_STOPPED,
                            "RecordingStopped",
                            "Recording Stopped",
                            "4577f552-765a-438c-bc7d-e5ff1f754bc3",
                            RECORDING,
                            "Not recording"),
                    new BuiltIn(
                            COMMUNICATION_STARTED,
                            "CommunicationStarted",
                            "Communication Started (Device)",
                            "0ee90664-2924-42a0-a816-4129d0ecabdc",
                            DEVICE_COMMUNICATION,
                            "Communicating"),
                    new BuiltIn(
                            "0ee90664-2924-42a0-a816-4129d0ecabdc",
                            "CommunicationStopped",
                            "Communication Stopped (Device)",
                            COMMUNICATION_STARTED,
                            DEVICE_COMMUNICATION,
                            "Not communicating"),
                    new BuiltIn(
                            "a334af1c-4b4b-4957-9e5f-ab8ca07feab6",
                            "CommunicationError",
                            "Communication Error (Device)",
                            NO_GUID,
                            DEVICE_COMMUNICATION,
                            "Communication error"),
                    new BuiltIn(
                            HARDWARE_COMMUNICATION_STARTED,
                            "HardwareCommunicationStarted",
                            "Communication Started (Hardware)",
                            "63ea1f06-5a83-4f39-9fab-49959fde7b66",
                            HARDWARE_COMMUNICATION,
                            "Communicating"),
                    new BuiltIn(
                            "63ea1f06-5a83-4f39-9fab-49959fde7b66",
                            "HardwareCommunicationStopped",
                            "Communication Stopped (Hardware)",
                            HARDWARE_COMMUNICATION_STARTED,
                            HARDWARE_COMMUNICATION,
                            "Not communicating"),
                    new BuiltIn(
                            "6baad64b-c395-4f52-b6a3-dd1b64aa2f0f",
                            "HardwareCommunicationError",
                            "Communication Error (Hardware)",
                            NO_GUID,
                            HARDWARE_COMMUNICATION,
                            "Communication error"),
                    new BuiltIn(
                            "7a78f5bb-d8c3-4997-89b7-cae72713b7db",
                            "OutputActivated",
                            "Output Activated",
                            OUTPUT_DEACTIVATED,
                            OUTPUT,
                            "Activated"),
                    new BuiltIn(
                            OUTPUT_DEACTIVATED,
                            "OutputDeactivated",
                            "Output Deactivated",
                            "7a78f5bb-d8c3-4997-89b7-cae72713b7db",
                            OUTPUT,
                            "Deactivated"),
                    new BuiltIn(
                            "66bdd008-b856-44b6-b385-b1f6c3f76f1b",
                            "LiveClientFeedRequested",
                            "Live Client Feed Requested",
                            LIVE_FEED_TERMINATED,
                            LIVE_FEED,
                            "Live client feed"),
                    new BuiltIn(
                            LIVE_FEED_TERMINATED,
                            "LiveClientFeedTerminated",
                            "Live Client Feed Terminated",
                            "66bdd008-b856-44b6-b385-b1f6c3f76f1b",
                            LIVE_FEED,
                            "No live client feed"));

    private EventTypeCatalogue() {}

    static List<ObjectNode> eventTypes(Instant installed) {
        List<ObjectNode> types = new ArrayList<>();
        for (BuiltIn builtIn : BUILT_IN) {
            ObjectNode type =
                    ConfigurationObject.of(builtIn.id(), builtIn.name(), installed)
                            .put("displayName", builtIn.displayName())
                            .put("description", "")
                            .put("builtIn", true)
                            .put("counterEventID", builtIn.counter())
                            .put("generatorType", "Device")
                            .put("generatorSubtype", "")
                            .put("generatorID", "")
                            .put("generatorName", "")
                            .put("generatorGroupId", "")
                            .put("generatorGroupName", "")
                            .put("occursGlobally", false);
            type.putArray("sourceArray").add(source(builtIn));
            type.putArray("sourceFilterArray").add("");
            type.put("state", builtIn.state()).put("stateGroupId", builtIn.group());
            types.add(EventTypeGroup.DEVICE_PREDEFINED.related(type));
        }
        return types;
    }

    private static String source(BuiltIn builtIn) {
        return switch (builtIn.group()) {
            case HARDWARE_COMMUNICATION -> "Hardware";
            case OUTPUT -> "Output";
            default -> "Camera";
        };
    }

    static List<ObjectNode> stateGroups(Instant installed) {
        List<ObjectNode> groups = new ArrayList<>();
        GROUPS.forEach(
                (id, name) -> {
                    ArrayNode states = Json.object().arrayNode();
                    BUILT_IN.stream()
                            .filter(builtIn -> builtIn.group().equals(id))
                            .forEach(builtIn -> states.add(builtIn.state()));
                    ObjectNode group = ConfigurationObject.of(id, name, installed);
                    group.set("states", states);
                    groups.add(ConfigurationObject.related(group, ResourceTypes.STATE_GROUPS));
                });
        return groups;
    }
}
