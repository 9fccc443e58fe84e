package ch.onsphere.osp.milestone.intake;

import ch.onsphere.osp.milestone.http.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The form in which an event lies in the journal. */
final class EventCodec {

    private EventCodec() {}

    static byte[] write(MilestoneEvent event) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", event.id());
        members.put("type", event.type().text());
        members.put("source", event.source().toString());
        members.put("time", event.time().toString());
        event.message().ifPresent(text -> members.put("message", text));
        event.stateGroup().ifPresent(group -> members.put("stateGroup", group.text()));
        members.put("content", event.content());
        return Json.write(members);
    }

    static Optional<MilestoneEvent> read(byte[] bytes) {
        return Json.read(bytes, JsonNode.class).flatMap(EventCodec::event);
    }

    private static Optional<MilestoneEvent> event(JsonNode node) {
        Optional<Guid> type = Guid.of(node.path("type").textValue());
        Optional<Source> source = Source.of(node.path("source").textValue());
        Optional<Instant> time = EventTime.parse(node.path("time").textValue());
        String id = node.path("id").asText();
        if (type.isEmpty() || source.isEmpty() || time.isEmpty() || id.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(
                new MilestoneEvent(
                        id,
                        type.get(),
                        source.get(),
                        time.get(),
                        Optional.ofNullable(node.path("message").textValue()),
                        Guid.of(node.path("stateGroup").textValue()),
                        node.path("content")));
    }
}
