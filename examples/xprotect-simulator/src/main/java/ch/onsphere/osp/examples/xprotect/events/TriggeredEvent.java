package ch.onsphere.osp.examples.xprotect.events;

import ch.onsphere.osp.examples.xprotect.SimulatedEvent;
import ch.onsphere.osp.examples.xprotect.wire.DotNetTime;
import ch.onsphere.osp.examples.xprotect.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An event with what came along.
 *
 * @param event the event
 * @param datatype what the data is; {@code none} when there is none
 * @param data the data; missing when there is none
 * @param stateGroup GUID of the state group; empty for that of the type
 * @param weight about how many bytes it takes
 */
public record TriggeredEvent(
        SimulatedEvent event, String datatype, JsonNode data, String stateGroup, int weight) {
    /** The event as the product writes it. */
    public ObjectNode json(boolean withData) {
        ObjectNode json =
                Json.object()
                        .put("id", event.id())
                        .put("specversion", "1.0")
                        .put("type", event.type())
                        .put("source", event.source())
                        .put("time", DotNetTime.format(event.time()))
                        .put("datatype", datatype);
        if (withData && !data.isMissingNode()) {
            json.set("data", data);
        }
        return json;
    }
}
