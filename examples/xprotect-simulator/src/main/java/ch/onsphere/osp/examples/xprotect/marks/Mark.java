package ch.onsphere.osp.examples.xprotect.marks;

import ch.onsphere.osp.examples.xprotect.VideoMark;
import ch.onsphere.osp.examples.xprotect.wire.DotNetTime;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A bookmark or an evidence lock, as JSON that is complete and never changed. */
record Mark(MarkType type, ObjectNode json, String userName) {
    String id() {
        return json.path("id").asText();
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
