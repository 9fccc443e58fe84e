package ch.onsphere.osp.examples.xprotect.configuration;

import ch.onsphere.osp.examples.xprotect.Equipment;
import ch.onsphere.osp.examples.xprotect.Inventory;
import ch.onsphere.osp.examples.xprotect.SiteOptions;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Fills the store with what a freshly installed site has. Ids that nobody chose are derived from
 * the name of the site, so that they are the same at every start.
 */
final class Installation {
    /** The user-defined events that every site has from the start (Milestone samples). */
    private static final List<Inventory.Item> DEFAULT_EVENTS =
            List.of(
                    new Inventory.Item(
                            "85867627-b287-4439-9e55-a63701e1715b", "Recording start requested"),
                    new Inventory.Item(
                            "77b1e70d-ba8d-4bb8-9ee8-43b09746d82a", "Recording stop requested"),
                    new Inventory.Item(
                            "7605f8b0-7f5f-4432-b223-0bb2dc3f1f5c", "Alarm acknowledged"));

    private final ConfigurationStore store;
    private final SiteOptions options;
    private final URI recorder;
    private final Instant now;
    private final DeviceInstaller devices;

    Installation(ConfigurationStore store, SiteOptions options, URI recorder) {
        this.recorder = recorder;
        this.store = store;
        this.options = options;
        this.now = options.clock().instant();
        this.devices = new DeviceInstaller(store, now);
    }

    static String siteId(SiteOptions options) {
        return derived(options, "site");
    }

    private static String derived(SiteOptions options, String what) {
        String text = options.product().name() + "/" + what;
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    void fill() {
        site();
        for (int server = 1; server <= 2; server++) {
            recordingServer(server);
        }
        Inventory inventory = options.inventory();
        for (int index = 0; index < inventory.generatedCameras(); index++) {
            generatedCamera(index);
        }
        inventory
                .cameras()
                .forEach(
                        camera ->
                                devices.camera(
                                        camera, hardware(1, 1), 0, true, hasPresets(camera.id())));
        equipment(inventory.equipment());
        EventTypeCatalogue.eventTypes(now)
                .forEach(type -> store.put(ResourceTypes.EVENT_TYPES, type));
        EventTypeCatalogue.stateGroups(now)
                .forEach(group -> store.put(ResourceTypes.STATE_GROUPS, group));
        for (EventTypeGroup group : EventTypeGroup.values()) {
            store.put(ResourceTypes.EVENT_TYPE_GROUPS, group.json());
        }
        cameraGroup();
        GenericEventDefaults.dataSources(now)
                .forEach(source -> store.put(ResourceTypes.GENERIC_EVENT_DATA_SOURCES, source));
        DefinedEvents defined = new DefinedEvents(store, siteId(options));
        define(defined, ResourceTypes.USER_DEFINED_EVENTS, DEFAULT_EVENTS);
        define(defined, ResourceTypes.USER_DEFINED_EVENTS, inventory.userDefinedEvents());
        define(defined, ResourceTypes.ANALYTICS_EVENTS, inventory.analyticsEvents());
        define(defined, ResourceTypes.ALARM_DEFINITIONS, inventory.alarmDefinitions());
    }

    private void cameraGroup() {
        ObjectNode group =
                ConfigurationObject.of(derived(options, "cameraGroup"), "All cameras", now)
                        .put("description", "")
                        .put("builtIn", false);
        store.put(
                ResourceTypes.CAMERA_GROUPS,
                ConfigurationObject.related(group, ResourceTypes.CAMERA_GROUPS));
    }

    private void equipment(Equipment equipment) {
        equipment
                .outputs()
                .forEach(item -> devices.port(ResourceTypes.OUTPUTS, item, hardware(1, 1)));
        equipment
                .inputs()
                .forEach(item -> devices.port(ResourceTypes.INPUT_EVENTS, item, hardware(1, 1)));
        equipment.presets().forEach(preset -> devices.preset(preset.item(), preset.cameraId()));
    }

    private boolean hasPresets(String cameraId) {
        return options.inventory().equipment().presets().stream()
                .anyMatch(preset -> preset.cameraId().equals(cameraId));
    }

    private void define(DefinedEvents defined, String type, List<Inventory.Item> items) {
        items.forEach(
                item -> defined.put(type, defined.create(type, item.id(), item.name(), now), now));
    }

    private void site() {
        ObjectNode site =
                ConfigurationObject.of(siteId(options), options.product().name(), now)
                        .put("computerName", options.addresses().hostName())
                        .put("domainName", "")
                        .put("description", "")
                        .put("masterSiteAddress", "")
                        .put("synchronizationStatus", 0)
                        .put("timeZone", "W. Europe Standard Time")
                        .put("version", options.product().version());
        store.put(ResourceTypes.SITES, ConfigurationObject.related(site, ResourceTypes.SITES));
    }

    private void recordingServer(int number) {
        String id = derived(options, "recordingServer" + number);
        devices.recordingServer(
                new Inventory.Item(id, "Recorder " + number),
                siteId(options),
                recorder,
                options.product().version());
        devices.storage(
                new Inventory.Item(derived(options, "storage" + number), "Local default"), id);
        for (int box = 1; box <= 2; box++) {
            String hardwareId = hardware(number, box);
            String name = "AXIS P3265-LVE (10.1." + number + "." + box + ")";
            devices.hardware(
                    new Inventory.Item(hardwareId, name), id, "10.1." + number + "." + box);
            devices.port(
                    ResourceTypes.OUTPUTS,
                    new Inventory.Item(
                            derived(options, "output" + number + box), name + " - Output 1"),
                    hardwareId);
            devices.port(
                    ResourceTypes.INPUT_EVENTS,
                    new Inventory.Item(
                            derived(options, "input" + number + box), name + " - Input 1"),
                    hardwareId);
        }
    }

    /**
     * Spreads cameras over the hardware. Every eighth is disabled, as some always are, and every
     * eighth can be moved.
     */
    private void generatedCamera(int index) {
        String box = hardware(1 + index % 2, 1 + index / 2 % 2);
        Inventory.Item item =
                new Inventory.Item(derived(options, "camera" + index), "Camera " + (index + 1));
        boolean movable = index % 8 == 2;
        devices.camera(item, box, index / 4, index % 8 != 7, movable || hasPresets(item.id()));
        if (movable) {
            for (String name : List.of("Home", "Entrance")) {
                String id = derived(options, "camera" + index + "/" + name);
                devices.preset(new Inventory.Item(id, name), item.id());
            }
        }
    }

    private String hardware(int server, int box) {
        return derived(options, "hardware" + server + box);
    }
}
