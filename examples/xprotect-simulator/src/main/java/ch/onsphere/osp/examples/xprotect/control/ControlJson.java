package ch.onsphere.osp.examples.xprotect.control;

import ch.onsphere.osp.examples.simulator.SimulatorClock;
import ch.onsphere.osp.examples.xprotect.ReceivedRequest;
import ch.onsphere.osp.examples.xprotect.SimulatedAlarm;
import ch.onsphere.osp.examples.xprotect.SimulatedEvent;
import ch.onsphere.osp.examples.xprotect.SimulatedSite;
import ch.onsphere.osp.examples.xprotect.VideoMark;
import ch.onsphere.osp.examples.xprotect.wire.Json;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** How the state of a site is written. */
final class ControlJson {
    private ControlJson() {}

    static ObjectNode state(SimulatedSite site) {
        ObjectNode state =
                Json.object()
                        .put("name", site.options().product().name())
                        .put("address", site.address().toString())
                        .put("recorder", site.recorder().toString())
                        .put("productVersion", site.options().product().version())
                        .put("running", site.isRunning())
                        .put("requests", site.receivedCount())
                        .put("events", site.triggeredCount())
                        .put("tokensRequested", site.tokens().requested())
                        .put("tokensIssued", site.tokens().issued())
                        .put("vmsTokensIssued", site.tokens().vmsTokensIssued())
                        .put("faultsActive", site.faults().active().size())
                        .put("faultsApplied", site.faults().applied());
        site.httpAddress().ifPresent(address -> state.put("httpAddress", address.toString()));
        state.set("clock", clock(site.clock()));
        return state;
    }

    static ObjectNode clock(SimulatorClock clock) {
        return Json.object()
                .put("time", clock.instant().toString())
                .put("offset", clock.offset().toString());
    }

    static ArrayNode requests(List<ReceivedRequest> requests) {
        ArrayNode array = Json.object().arrayNode();
        for (ReceivedRequest request : requests) {
            ObjectNode written =
                    array.addObject()
                            .put("time", request.time().toString())
                            .put("method", request.method())
                            .put("path", request.path())
                            .put("query", request.query())
                            .put("body", request.body())
                            .put("status", request.status());
            ObjectNode headers = written.putObject("headers");
            request.headers()
                    .forEach((name, values) -> headers.put(name, String.join(", ", values)));
        }
        return array;
    }

    static ObjectNode alarms(SimulatedSite site) {
        ObjectNode answer = Json.object();
        ArrayNode array = answer.putArray("alarms");
        site.alarms().forEach(alarm -> array.add(alarm(alarm)));
        return answer;
    }

    static ObjectNode alarm(SimulatedAlarm alarm) {
        return Json.object()
                .put("id", alarm.id())
                .put("name", alarm.name())
                .put("message", alarm.message())
                .put("source", alarm.source())
                .put("state", alarm.state())
                .put("priority", alarm.priority())
                .put("assignedTo", alarm.assignedTo())
                .put("comment", alarm.comment())
                .put("time", alarm.time().toString())
                .put("userName", alarm.userName())
                .put("changedBy", alarm.changedBy());
    }

    static ObjectNode marks(List<VideoMark> marks) {
        ObjectNode answer = Json.object();
        ArrayNode array = answer.putArray("marks");
        for (VideoMark mark : marks) {
            ObjectNode written =
                    array.addObject()
                            .put("id", mark.id())
                            .put("reference", mark.reference())
                            .put("header", mark.header())
                            .put("description", mark.description())
                            .put("begin", mark.begin().toString())
                            .put("end", mark.end().toString())
                            .put("userName", mark.userName());
            mark.devices().forEach(written.putArray("devices")::add);
        }
        return answer;
    }

    static ObjectNode event(SimulatedEvent event) {
        return Json.object()
                .put("id", event.id())
                .put("type", event.type())
                .put("source", event.source())
                .put("time", event.time().toString())
                .put("stored", event.stored())
                .put("userName", event.userName());
    }

    static ArrayNode events(List<SimulatedEvent> events) {
        ArrayNode array = Json.object().arrayNode();
        events.forEach(event -> array.add(event(event)));
        return array;
    }
}
