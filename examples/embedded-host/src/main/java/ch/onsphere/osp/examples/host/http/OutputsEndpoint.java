package ch.onsphere.osp.examples.host.http;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.OutputCommand;
import ch.onsphere.osp.api.OutputResult;
import ch.onsphere.osp.api.TransmissionMode;
import ch.onsphere.osp.api.Value;
import ch.onsphere.osp.examples.host.bus.CorrelationIds;
import ch.onsphere.osp.examples.host.bus.OutputBoard;
import ch.onsphere.osp.examples.host.bus.OutputStatus;
import ch.onsphere.osp.examples.host.error.HostError;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.eclipse.jetty.util.thread.Scheduler;

/** Lists outputs and sends commands to them. */
final class OutputsEndpoint {

    private static final int MOST_BYTES = 64 * 1024;

    private final OutputBoard outputs;
    private final CorrelationIds names;
    private final Clock clock;
    private final long patienceMillis;

    OutputsEndpoint(OutputBoard outputs, CorrelationIds names, Clock clock, long patienceMillis) {
        this.outputs = outputs;
        this.names = names;
        this.clock = clock;
        this.patienceMillis = patienceMillis;
    }

    void list(Exchange exchange, String rest) {
        var list = Json.object();
        var array = list.putArray("outputs");
        outputs.all().forEach(status -> array.add(of(status)));
        exchange.json(200, list);
    }

    private static ObjectNode of(OutputStatus status) {
        ObjectNode json =
                Json.object()
                        .put("itemId", status.outputId().value())
                        .put("pending", status.pending());
        status.last()
                .ifPresent(
                        last -> {
                            ObjectNode result = Results.of(last.command(), last.result());
                            result.put("content", last.command().value().content());
                            result.put("mode", last.command().mode().name());
                            result.put("time", last.time().toString());
                            json.set("last", result);
                        });
        return json;
    }

    void send(Exchange exchange, String outputId) {
        if (!ItemId.isValid(outputId)) {
            exchange.error(400, HostError.BAD_REQUEST, "that is not an ItemId");
            return;
        }
        exchange.body(
                MOST_BYTES,
                body -> {
                    try {
                        send(exchange, command(new ItemId(outputId), Json.writeRequest(body)));
                    } catch (BadRequestException e) {
                        exchange.error(400, HostError.BAD_REQUEST, e.getMessage());
                    }
                });
    }

    private OutputCommand command(ItemId outputId, WriteRequest request)
            throws BadRequestException {
        return new OutputCommand(
                outputId,
                value(request),
                Objects.requireNonNullElse(request.mode(), TransmissionMode.CHANGE),
                clock.instant(),
                Names.ofCaller(request.correlationId()).orElseGet(names::next));
    }

    private static Value value(WriteRequest request) throws BadRequestException {
        if (request.type() == null) {
            return ContentType.valueOf(request.content());
        }
        try {
            return Value.of(request.type(), request.content());
        } catch (IllegalArgumentException e) {
            throw new BadRequestException(e.getMessage(), e);
        }
    }

    private void send(Exchange exchange, OutputCommand command) {
        CompletionStage<OutputResult> result = outputs.send(command);
        // Most modules need a while; a timer is only set for those.
        Scheduler.Task timer =
                result.toCompletableFuture().isDone()
                        ? () -> true
                        : exchange.unlessAnsweredWithin(
                                patienceMillis, () -> exchange.json(202, Results.pending(command)));
        result.thenAccept(
                known -> {
                    timer.cancel();
                    exchange.guarded(
                            () -> exchange.json(Results.status(known), Results.of(command, known)));
                });
    }
}
