package ch.onsphere.osp.examples.xprotect.events;

import ch.onsphere.osp.examples.xprotect.rest.RestCall;
import ch.onsphere.osp.examples.xprotect.rest.RestResource;
import ch.onsphere.osp.examples.xprotect.wire.Answer;
import ch.onsphere.osp.examples.xprotect.wire.ApiError;
import ch.onsphere.osp.examples.xprotect.wire.Guid;
import ch.onsphere.osp.examples.xprotect.wire.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The Events REST API, {@code /events}; exists since 23.2. */
public final class EventsResource implements RestResource {
    private final TriggerEvent trigger;
    private final ListEvents list;
    private final EventStore store;

    /** The events of a site. */
    public EventsResource(EventTypes types, EventStore store, String siteId) {
        trigger = new TriggerEvent(types, store, siteId);
        list = new ListEvents(store);
        this.store = store;
    }

    @Override
    public Answer answer(RestCall call) {
        String method = call.method();
        return switch (call.path().size()) {
            case 1 ->
                    switch (method) {
                        case "GET" -> list.answer(call);
                        case "POST" -> trigger.answer(call);
                        default -> Answer.empty(405).with("Allow", "GET, POST");
                    };
            case 2 -> method.equals("GET") ? one(call) : Answer.empty(405).with("Allow", "GET");
            default -> ApiError.unknownRequest();
        };
    }

    private Answer one(RestCall call) {
        return Guid.parse(call.path().get(1))
                .flatMap(id -> store.find(id, call.now()))
                .map(event -> found(event, ListEvents.withData(call.query())))
                .orElseGet(ApiError::unknownId);
    }

    private static Answer found(TriggeredEvent event, boolean withData) {
        ObjectNode body = Json.object();
        body.set("data", event.json(withData));
        return Answer.json(200, body);
    }
}
