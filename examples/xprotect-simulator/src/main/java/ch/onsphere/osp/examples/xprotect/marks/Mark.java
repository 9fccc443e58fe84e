package ch.onsphere.osp.examples.xprotect.marks;

import ch.onsphere.osp.examples.xprotect.VideoMark;
import ch.onsphere.osp.examples.xprotect.devices.DeviceDirectory;
import ch.onsphere.osp.examples.xprotect.wire.DotNetTime;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A bookmark or an evidence lock.
 *
 * @param json what clients chose of it, never changed
 * @param userName who made it
 */
record Mark(
        MarkType type,
        String id,
        ObjectNode json,
        String userName,
        Instant created,
        Instant modified) {
    /** Another that has other properties from now on. */
    Mark with(ObjectNode properties, Instant now) {
        return new Mark(type, id, properties, userName, created, now);
    }

    /**
     * The JSON of the Bookmarks and the Evidence Locks API, whose documentation shows an id beside
     * that in {@code relations} for evidence locks only.
     */
    ObjectNode shown(DeviceDirectory directory) {
        ObjectNode shown = json.deepCopy().put("user", userName);
        if (type.manyDevices()) {
            shown.put("id", id)
                    .put("created", DotNetTime.shortest(created))
                    .put("lastModified", DotNetTime.shortest(modified))
                    .put("retentionSize", 0);
        } else {
            JsonNode device = json.path(type.devices());
            shown.put(
                    "deviceName",
                    directory.name(device.path("type").asText(), device.path("id").asText()));
        }
        shown.putObject("relations").putObject("self").put("type", type.name()).put("id", id);
        return shown;
    }

    Instant begin() {
        return time(type.begin());
    }

    Instant end() {
        return time(type.end());
    }

    private Instant time(String property) {
        return DotNetTime.parse(json.path(property).asText()).orElseThrow();
    }

    /** The devices as {@code cameras/<GUID>}. */
    List<String> devices() {
        JsonNode sent = json.path(type.devices());
        List<String> paths = new ArrayList<>();
        for (JsonNode path : type.manyDevices() ? sent : List.of(sent)) {
            paths.add(path.path("type").asText() + "/" + path.path("id").asText());
        }
        return paths;
    }

    VideoMark simulated() {
        return new VideoMark(
                id(),
                json.path("reference").asText(),
                json.path("header").asText(),
                json.path("description").asText(),
                begin(),
                end(),
                devices(),
                userName);
    }
}
