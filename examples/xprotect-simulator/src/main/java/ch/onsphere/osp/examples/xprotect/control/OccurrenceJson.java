package ch.onsphere.osp.examples.xprotect.control;

import ch.onsphere.osp.examples.xprotect.Occurrence;
import ch.onsphere.osp.examples.xprotect.wire.DotNetTime;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What is to happen, as JSON: {@code {"type":"<GUID>","source":"cameras/<GUID>"}}. */
final class OccurrenceJson {
    private OccurrenceJson() {}

    static Occurrence read(ObjectNode sent) {
        if (sent.path("type").asText("").isEmpty() || sent.path("source").asText("").isEmpty()) {
            throw new IllegalArgumentException("type and source are needed");
        }
        Occurrence occurrence =
                Occurrence.of(sent.path("type").asText(), sent.path("source").asText())
                        .withId(sent.path("id").asText(""))
                        .withStateGroup(sent.path("stateGroup").asText(""));
        if (sent.has("time")) {
            occurrence =
                    occurrence.at(
                            DotNetTime.parse(sent.path("time").asText())
                                    .orElseThrow(
                                            () ->
                                                    new IllegalArgumentException(
                                                            "time must be as in ISO 8601")));
        }
        return sent.has("data") ? occurrence.withData(sent.path("data").toString()) : occurrence;
    }
}
