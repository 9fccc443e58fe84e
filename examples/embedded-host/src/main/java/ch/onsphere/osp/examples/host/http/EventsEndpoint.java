package ch.onsphere.osp.examples.host.http;

import ch.onsphere.osp.api.EventRequest;
import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.OutputResult;
import ch.onsphere.osp.examples.host.bus.CorrelationIds;
import ch.onsphere.osp.examples.host.bus.EventRequestBoard;
import ch.onsphere.osp.examples.host.error.HostError;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.eclipse.jetty.util.thread.Scheduler;

/** Triggers events on servers, as scripts do, without an output. */
final class EventsEndpoint {

    private static final int MOST_BYTES = 64 * 1024;

    private final EventRequestBoard events;
    private final CorrelationIds names;
    private final long patienceMillis;

    EventsEndpoint(EventRequestBoard events, CorrelationIds names, long patienceMillis) {
        this.events = events;
        this.names = names;
        this.patienceMillis = patienceMillis;
    }

    void send(Exchange exchange, String rest) {
        exchange.body(
                MOST_BYTES,
                body -> {
                    try {
                        send(exchange, request(Json.eventBody(body)));
                    } catch (BadRequestException e) {
                        exchange.error(400, HostError.BAD_REQUEST, e.getMessage());
                    }
                });
    }

    private EventRequest request(EventBody body) throws BadRequestException {
        if (!ItemId.isValid(body.server())) {
            throw new BadRequestException("the key [server] is not an ItemId such as root.vms");
        }
        return new EventRequest(
                new ItemId(body.server()),
                body.event(),
                Optional.ofNullable(body.source()),
                Optional.ofNullable(body.message()),
                Names.ofCaller(body.correlationId()).orElseGet(names::next));
    }

    private void send(Exchange exchange, EventRequest request) {
        CompletionStage<OutputResult> result = events.send(request).orElse(null);
        if (result == null) {
            ObjectNode json = start(request).put("success", false);
            json.put("code", HostError.NO_SUCH_SERVER.code());
            json.put("message", "no module offers events on a server [" + request.serverId() + "]");
            exchange.json(404, json);
            return;
        }
        Scheduler.Task timer =
                result.toCompletableFuture().isDone()
                        ? () -> true
                        : exchange.unlessAnsweredWithin(
                                patienceMillis, () -> exchange.json(202, pending(request)));
        result.thenAccept(
                known -> {
                    timer.cancel();
                    exchange.guarded(() -> exchange.json(200, of(request, known)));
                });
    }

    private static ObjectNode of(EventRequest request, OutputResult result) {
        ObjectNode json = start(request).put("success", result instanceof OutputResult.Done);
        Results.put(json, result);
        return json;
    }

    private static ObjectNode pending(EventRequest request) {
        return start(request)
                .put("success", false)
                .put("status", "Pending")
                .put("message", "the module has taken the request over; no result yet");
    }

    private static ObjectNode start(EventRequest request) {
        return Json.object()
                .put("server", request.serverId().value())
                .put("correlationId", request.correlationId());
    }
}
