package ch.onsphere.osp.clearance.handler;

import ch.onsphere.osp.api.MediaSource.Camera;
import ch.onsphere.osp.api.MediaSource.Position;
import ch.onsphere.osp.clearance.json.Json;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** The list of all cameras as one JSON file: a whole snapshot, so that what is gone is missing. */
final class DiscoveryFile {

    private DiscoveryFile() {}

    static byte[] write(List<RegisteredCamera> cameras, Instant now) {
        ObjectNode file =
                Json.object()
                        .put("version", 1)
                        .put("generatedTimeUtc", now.truncatedTo(ChronoUnit.SECONDS).toString());
        ArrayNode devices = file.putArray("devices");
        cameras.forEach(each -> describe(each, devices.addObject()));
        return Json.write(file);
    }

    private static void describe(RegisteredCamera registered, ObjectNode device) {
        Camera camera = registered.camera();
        device.put("externalId", registered.externalId())
                .put("name", camera.name())
                .put("deviceType", "Camera")
                .put("groupPath", String.join("/", camera.place()))
                .put("enabled", camera.enabled());
        if (!camera.place().isEmpty()) {
            device.put("locationText", String.join(", ", camera.place()));
        }
        camera.position().filter(DiscoveryFile::isOnEarth).ifPresent(each -> locate(each, device));
    }

    private static void locate(Position position, ObjectNode device) {
        device.put("latitude", position.latitude())
                .put("longitude", position.longitude())
                // Well-known text has the longitude first.
                .put(
                        "locationWKT",
                        String.format(
                                Locale.ROOT,
                                "POINT(%s %s)",
                                position.longitude(),
                                position.latitude()));
    }

    private static boolean isOnEarth(Position position) {
        return Math.abs(position.latitude()) <= 90 && Math.abs(position.longitude()) <= 180;
    }
}
