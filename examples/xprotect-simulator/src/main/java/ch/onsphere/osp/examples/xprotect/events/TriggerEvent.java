package ch.onsphere.osp.examples.xprotect.events;

import ch.onsphere.osp.examples.xprotect.SimulatedEvent;
import ch.onsphere.osp.examples.xprotect.rest.RestCall;
import ch.onsphere.osp.examples.xprotect.wire.Answer;
import ch.onsphere.osp.examples.xprotect.wire.ApiError;
import ch.onsphere.osp.examples.xprotect.wire.Guid;
import ch.onsphere.osp.examples.xprotect.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** {@code POST /events}. The texts of its errors are deduced, their shape is documented. */
final class TriggerEvent {
    private final EventTypes types;
    private final EventStore store;
    private final String siteId;

    TriggerEvent(EventTypes types, EventStore store, String siteId) {
        this.types = types;
        this.store = store;
        this.siteId = siteId;
    }

    Answer answer(RestCall call) {
        byte[] body = call.request().body();
        ObjectNode sent = Json.readObject(body);
        if (sent.path("type").isMissingNode() || sent.path("type").isNull()) {
            return ApiError.missing(List.of("type"));
        }
        Optional<String> typeId = Guid.parse(sent.path("type").asText());
        if (typeId.isEmpty()) {
            return ApiError.aboutProperty(400, "Bad request: Invalid event type", "type");
        }
        Optional<EventType> type = types.find(typeId.get());
        if (type.isEmpty()) {
            return ApiError.aboutProperty(
                    400, "Bad request: Unknown event type: " + typeId.get(), "type");
        }
        if (!call.caller().service() && !type.get().openToUsers()) {
            return ApiError.forbidden();
        }
        Optional<String> source = source(sent.path("source"), type.get());
        if (source.isEmpty()) {
            return ApiError.aboutProperty(400, "Bad request: Invalid source", "source");
        }
        JsonNode data = sent.path("data");
        SimulatedEvent event =
                new SimulatedEvent(
                        Guid.random(),
                        typeId.get(),
                        source.get(),
                        call.now(),
                        store.stores(typeId.get()),
                        call.caller().name());
        TriggeredEvent triggered =
                new TriggeredEvent(
                        event, sent.path("datatype").asText("none"), data, "", body.length);
        store.add(triggered);
        ObjectNode answer = Json.object();
        answer.set("data", triggered.json(false));
        return Answer.json(202, answer);
    }

    private Optional<String> source(JsonNode sent, EventType type) {
        return sent.isMissingNode() || sent.isNull()
                ? Optional.of(EventSource.usual(type, siteId))
                : EventSource.parse(sent.asText());
    }
}
