package ch.onsphere.osp.examples.xprotect.configuration;

import static ch.onsphere.osp.examples.xprotect.configuration.TaskType.CHANGE_SECURITY_PERMISSIONS;
import static ch.onsphere.osp.examples.xprotect.configuration.WritableProperty.flag;
import static ch.onsphere.osp.examples.xprotect.configuration.WritableProperty.requiredName;
import static ch.onsphere.osp.examples.xprotect.configuration.WritableProperty.text;

import ch.onsphere.osp.examples.xprotect.wire.ProductVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The resource types this site has. */
final class ResourceTypes {
    static final String SITES = "sites";
    static final String RECORDING_SERVERS = "recordingServers";
    static final String STORAGES = "storages";
    static final String ARCHIVE_STORAGES = "archiveStorages";
    static final String HARDWARE = "hardware";
    static final String CAMERAS = "cameras";
    static final String PTZ_PRESETS = "ptzPresets";
    static final String STREAMS = "streams";
    static final String OUTPUTS = "outputs";
    static final String INPUT_EVENTS = "inputEvents";
    static final String USER_DEFINED_EVENTS = "userDefinedEvents";
    static final String ANALYTICS_EVENTS = "analyticsEvents";
    static final String EVENT_TYPES = "eventTypes";
    static final String EVENT_TYPE_GROUPS = "eventTypeGroups";
    static final String STATE_GROUPS = "stateGroups";
    static final String CAMERA_GROUPS = "cameraGroups";
    static final String GENERIC_EVENTS = "genericEvents";
    static final String GENERIC_EVENT_DATA_SOURCES = "genericEventDataSources";
    static final String MICROPHONES = "microphones";
    static final String SPEAKERS = "speakers";
    static final String METADATA = "metadata";
    static final String CHILD_SITES = "childSites";
    static final String ALARM_DEFINITIONS = "alarmDefinitions";

    private static final List<WritableProperty> DEVICE =
            List.of(
                    requiredName(),
                    text("shortName"),
                    text("description"),
                    text("gisPoint"),
                    flag("enabled"));
    private static final List<TaskType> SECURED = List.of(CHANGE_SECURITY_PERMISSIONS);

    private final Map<String, ResourceType> types;

    /** The types of a product version: newer ones can do more with devices. */
    ResourceTypes(ProductVersion version) {
        types =
                List.of(
                                fixed(SITES, List.of(), RECORDING_SERVERS, USER_DEFINED_EVENTS),
                                fixed(RECORDING_SERVERS, SECURED, HARDWARE, STORAGES),
                                byId(STORAGES, ARCHIVE_STORAGES),
                                device(
                                        HARDWARE,
                                        List.of(
                                                TaskType.MOVE_HARDWARE,
                                                CHANGE_SECURITY_PERMISSIONS),
                                        CAMERAS,
                                        MICROPHONES,
                                        SPEAKERS,
                                        METADATA,
                                        OUTPUTS,
                                        INPUT_EVENTS),
                                device(CAMERAS, cameraTasks(version), PTZ_PRESETS, STREAMS),
                                byId(STREAMS),
                                byId(ARCHIVE_STORAGES),
                                new ResourceType(
                                        PTZ_PRESETS,
                                        ResourceType.Reach.BELOW_PARENT,
                                        false,
                                        List.of(),
                                        List.of(),
                                        version.atLeast(24, 2) ? List.of(TaskType.GOTO) : List.of(),
                                        List.of(
                                                TaskType.DEFAULT_PTZ_PRESET,
                                                TaskType.GET_DEVICE_PRESETS)),
                                device(OUTPUTS, outputTasks(version)),
                                device(INPUT_EVENTS, SECURED),
                                new ResourceType(
                                        USER_DEFINED_EVENTS,
                                        ResourceType.Reach.LISTED,
                                        true,
                                        List.of(requiredName()),
                                        List.of(),
                                        SECURED,
                                        List.of()),
                                new ResourceType(
                                        ANALYTICS_EVENTS,
                                        ResourceType.Reach.LISTED,
                                        true,
                                        List.of(
                                                requiredName(),
                                                text("description"),
                                                new WritableProperty(
                                                        "sourceArray",
                                                        WritableProperty.Kind.TEXTS,
                                                        false)),
                                        List.of(),
                                        List.of(),
                                        List.of()),
                                device(MICROPHONES, SECURED),
                                device(SPEAKERS, SECURED),
                                device(METADATA, SECURED),
                                fixed(CAMERA_GROUPS, List.of(), CAMERAS, CAMERA_GROUPS),
                                fixed(CHILD_SITES, List.of()),
                                fixed(GENERIC_EVENTS, List.of()),
                                fixed(GENERIC_EVENT_DATA_SOURCES, List.of()),
                                fixed(
                                        EVENT_TYPE_GROUPS,
                                        List.of(),
                                        EVENT_TYPES,
                                        USER_DEFINED_EVENTS,
                                        ANALYTICS_EVENTS,
                                        GENERIC_EVENTS),
                                fixed(EVENT_TYPES, List.of()),
                                fixed(STATE_GROUPS, List.of()),
                                new ResourceType(
                                        ALARM_DEFINITIONS,
                                        ResourceType.Reach.LISTED,
                                        true,
                                        AlarmDefinition.WRITABLE,
                                        List.of(),
                                        List.of(),
                                        List.of()))
                        .stream()
                        .collect(
                                Collectors.toMap(
                                        type -> type.name().toLowerCase(Locale.ROOT),
                                        Function.identity()));
    }

    private static List<TaskType> cameraTasks(ProductVersion version) {
        List<TaskType> tasks = new ArrayList<>();
        if (version.atLeast(24, 2)) {
            tasks.add(TaskType.GET_PTZ_ABSOLUTE_POSITION);
            tasks.add(TaskType.SET_PTZ_ABSOLUTE_POSITION);
        }
        if (version.atLeast(25, 2)) {
            tasks.add(TaskType.JPEG_GET_LIVE);
        }
        if (version.atLeast(25, 3)) {
            tasks.add(TaskType.START_RECORDING);
            tasks.add(TaskType.STOP_RECORDING);
        }
        tasks.add(CHANGE_SECURITY_PERMISSIONS);
        return List.copyOf(tasks);
    }

    private static List<TaskType> outputTasks(ProductVersion version) {
        if (!version.atLeast(24, 2)) {
            return SECURED;
        }
        List<TaskType> tasks =
                new ArrayList<>(List.of(TaskType.ACTIVATE, TaskType.DEACTIVATE, TaskType.TRIGGER));
        if (version.atLeast(25, 3)) {
            tasks.add(TaskType.GET_STATE);
        }
        tasks.add(CHANGE_SECURITY_PERMISSIONS);
        return List.copyOf(tasks);
    }

    Optional<ResourceType> find(String name) {
        return Optional.ofNullable(types.get(name.toLowerCase(Locale.ROOT)));
    }

    private static ResourceType fixed(String name, List<TaskType> tasks, String... children) {
        return new ResourceType(
                name,
                ResourceType.Reach.LISTED,
                false,
                List.of(),
                List.of(children),
                tasks,
                List.of());
    }

    private static ResourceType byId(String name, String... children) {
        return new ResourceType(
                name,
                ResourceType.Reach.BY_ID,
                false,
                List.of(),
                List.of(children),
                List.of(),
                List.of());
    }

    private static ResourceType device(String name, List<TaskType> tasks, String... children) {
        return new ResourceType(
                name,
                ResourceType.Reach.LISTED,
                false,
                DEVICE,
                List.of(children),
                tasks,
                List.of());
    }
}
