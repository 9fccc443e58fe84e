package ch.onsphere.osp.examples.xprotect.configuration;

import ch.onsphere.osp.examples.xprotect.Inventory;
import ch.onsphere.osp.examples.xprotect.SimulatedEvent;
import ch.onsphere.osp.examples.xprotect.SiteOptions;
import ch.onsphere.osp.examples.xprotect.devices.DeviceDirectory;
import ch.onsphere.osp.examples.xprotect.devices.FieldDevices;
import ch.onsphere.osp.examples.xprotect.rest.RestResource;
import ch.onsphere.osp.examples.xprotect.wire.ProductVersion;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The configuration of a site: its objects, and the REST resources that show and change them. */
public final class Configuration implements DeviceDirectory {
    private static final List<String> SOURCES =
            List.of(
                    ResourceTypes.CAMERAS,
                    ResourceTypes.OUTPUTS,
                    ResourceTypes.INPUT_EVENTS,
                    ResourceTypes.HARDWARE,
                    ResourceTypes.RECORDING_SERVERS,
                    ResourceTypes.USER_DEFINED_EVENTS,
                    ResourceTypes.SITES);

    private final ConfigurationStore store = new ConfigurationStore();
    private final QueuedTasks queue;
    private final List<Inventory.Item> chosenCameras;
    private final String siteId;
    private final ConfigurationResources resources;

    /**
     * The configuration of a freshly installed site with such devices, whose recording servers are
     * at that address.
     */
    public Configuration(SiteOptions options, URI recorder, FieldDevices devices) {
        new Installation(store, options, recorder).fill();
        chosenCameras = options.inventory().cameras();
        siteId = Installation.siteId(options);
        queue = new QueuedTasks(siteId);
        ProductVersion version = ProductVersion.parse(options.product().version());
        ResourceTypes types = new ResourceTypes(version);
        BooleanStyle booleans = version.atLeast(22, 2) ? BooleanStyle.JSON : BooleanStyle.TEXT;
        Selection selection = new Selection(options.product().configurationPaging());
        resources =
                new ConfigurationResources(
                        types,
                        new Reading(store, types, selection, booleans),
                        new Writing(store, new DefinedEvents(store, siteId), booleans),
                        new Tasks(
                                queue,
                                new DeviceTasks(devices, queue, options.product().queuedTasks()),
                                new CameraTasks(devices)));
    }

    /** GUID of the site. */
    public String siteId() {
        return siteId;
    }

    /** All resources of the Config API but {@code /tasks}. */
    public RestResource resources() {
        return resources;
    }

    /** {@code /tasks}. */
    public RestResource tasks() {
        return queue;
    }

    @Override
    public boolean exists(String type, String id) {
        return store.find(type, id).isPresent();
    }

    @Override
    public Optional<String> path(String id) {
        return SOURCES.stream()
                .filter(type -> exists(type, id))
                .map(type -> type + "/" + id)
                .findFirst();
    }

    @Override
    public List<String> presets(String cameraId) {
        return store.below(ResourceTypes.PTZ_PRESETS, cameraId).stream()
                .map(preset -> preset.path("name").asText())
                .toList();
    }

    /** The state group of an event type; empty when it has none. */
    public static String stateGroup(JsonNode eventType) {
        return eventType.path("stateGroupId").asText();
    }

    @Override
    public String name(String type, String id) {
        return store.find(type, id).map(object -> object.path("displayName").asText()).orElse("");
    }

    /** The names of the alarm definitions that an event raises an alarm of. */
    public List<String> alarmsOf(SimulatedEvent event) {
        return store.all(ResourceTypes.ALARM_DEFINITIONS).stream()
                .filter(definition -> AlarmDefinition.isRaisedBy(event, definition))
                .map(definition -> definition.path("name").asText())
                .toList();
    }

    /** The GUIDs of all cameras. */
    public List<String> cameras() {
        return store.all(ResourceTypes.CAMERAS).stream().map(ConfigurationObject::id).toList();
    }

    /** The first camera that somebody named, or else that was invented. */
    public Optional<String> firstCamera() {
        return chosenCameras.stream()
                .map(Inventory.Item::id)
                .findFirst()
                .or(
                        () ->
                                store.all(ResourceTypes.CAMERAS).stream()
                                        .map(camera -> camera.path("id").asText())
                                        .findFirst())
                .map(id -> ResourceTypes.CAMERAS + "/" + id);
    }

    /** The states its devices are in when nothing happens. */
    public List<UsualState> usualStates() {
        return UsualState.all(store);
    }

    /** The event type of that GUID (in lower case), as {@code /eventTypes} shows it. */
    public Optional<JsonNode> eventType(String id) {
        return store.find(ResourceTypes.EVENT_TYPES, id).map(JsonNode.class::cast);
    }
}
