package ch.onsphere.osp.examples.xprotect.configuration;

import ch.onsphere.osp.examples.xprotect.Inventory.Item;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** Puts recording servers and what hangs on them into the store. */
final class DeviceInstaller {
    private final ConfigurationStore store;
    private final Instant now;

    DeviceInstaller(ConfigurationStore store, Instant now) {
        this.store = store;
        this.now = now;
    }

    void recordingServer(Item item, String siteId, URI address, String version) {
        ObjectNode server =
                ConfigurationObject.of(item.id(), item.name(), now)
                        .put("enabled", true)
                        .put("description", "")
                        .put("hostName", address.getHost())
                        .put("portNumber", address.getPort())
                        .put("webServerUri", address.toString())
                        .put("activeWebServerUri", address.toString())
                        .put("publicAccessEnabled", false)
                        .put("publicWebserverHostName", "")
                        .put("publicWebserverPort", 0)
                        .put("timeZoneName", "W. Europe Standard Time")
                        .put("version", version);
        put(ResourceTypes.RECORDING_SERVERS, server, ResourceTypes.SITES, siteId);
    }

    void storage(Item item, String serverId) {
        ObjectNode storage =
                ConfigurationObject.of(item.id(), item.name(), now)
                        .put("description", "")
                        .put("isDefault", true)
                        .put("diskPath", "D:\\MediaDatabase")
                        .put("maxSize", 1_048_576)
                        .put("retainMinutes", 10_080)
                        .put("encryptionMethod", "None")
                        .put("signing", false);
        put(ResourceTypes.STORAGES, storage, ResourceTypes.RECORDING_SERVERS, serverId);
    }

    void hardware(Item item, String serverId, String address) {
        ObjectNode hardware =
                ConfigurationObject.of(item.id(), item.name(), now)
                        .put("enabled", true)
                        .put("description", "")
                        .put("address", "http://" + address + "/")
                        .put("model", "AXIS P3265-LVE Dome Camera")
                        .put("userName", "root")
                        .put("gisPoint", "POINT EMPTY");
        put(ResourceTypes.HARDWARE, hardware, ResourceTypes.RECORDING_SERVERS, serverId);
    }

    void camera(Item item, String hardwareId, int channel, boolean enabled, boolean movable) {
        ObjectNode camera =
                ConfigurationObject.of(item.id(), item.name(), now)
                        .put("enabled", enabled)
                        .put("channel", channel)
                        .put("shortName", "")
                        .put("description", "")
                        .put("gisPoint", "POINT EMPTY")
                        .put("icon", 0)
                        .put("coverageDirection", 0)
                        .put("coverageDepth", 0)
                        .put("coverageFieldOfView", 0)
                        .put("recordingFramerate", 5)
                        .put("recordKeyframesOnly", false)
                        .put("recordOnRelatedDevices", true)
                        .put("recordingEnabled", true)
                        .put("manualRecordingTimeoutEnabled", true)
                        .put("manualRecordingTimeoutMinutes", 5)
                        .put("prebufferEnabled", true)
                        .put("prebufferInMemory", true)
                        .put("prebufferSeconds", 3)
                        .put("ptzEnabled", movable)
                        .put("edgeStorageEnabled", false)
                        .put("edgeStoragePlaybackEnabled", false)
                        .put("failoverSetting", "FullSupport");
        storageOf(hardwareId).ifPresent(id -> reference(camera, ResourceTypes.STORAGES, id));
        put(ResourceTypes.CAMERAS, camera, ResourceTypes.HARDWARE, hardwareId);
        store.put(ResourceTypes.STREAMS, CameraStreams.of(item.id()));
    }

    private static void reference(ObjectNode camera, String type, String id) {
        camera.putObject("recordingStorage").put("type", type).put("id", id);
    }

    /** The storage of the recording server that the hardware is at. */
    private Optional<String> storageOf(String hardwareId) {
        return store.find(ResourceTypes.HARDWARE, hardwareId)
                .map(hardware -> hardware.path("relations").path("parent").path("id").asText())
                .flatMap(server -> store.below(ResourceTypes.STORAGES, server).stream().findFirst())
                .map(ConfigurationObject::id);
    }

    void preset(Item item, String cameraId) {
        ObjectNode preset =
                ConfigurationObject.of(item.id(), item.name(), now).put("description", "");
        put(ResourceTypes.PTZ_PRESETS, preset, ResourceTypes.CAMERAS, cameraId);
    }

    /** An output or an input. */
    void port(String type, Item item, String hardwareId) {
        ObjectNode port =
                ConfigurationObject.of(item.id(), item.name(), now)
                        .put("enabled", true)
                        .put("channel", 0)
                        .put("shortName", "")
                        .put("description", "")
                        .put("gisPoint", "POINT EMPTY")
                        .put("icon", 0);
        put(type, port, ResourceTypes.HARDWARE, hardwareId);
    }

    private void put(String type, ObjectNode object, String parentType, String parentId) {
        store.put(type, ConfigurationObject.related(object, type, parentType, parentId));
    }
}
