package ch.onsphere.osp.examples.host.http;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.OutputResult;
import ch.onsphere.osp.api.Value;
import ch.onsphere.osp.examples.host.bus.ValueBoard;
import ch.onsphere.osp.examples.host.bus.ValueStatus;
import ch.onsphere.osp.examples.host.bus.Written;
import ch.onsphere.osp.examples.host.error.HostError;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.jetty.util.thread.Scheduler;

/** Reads and writes data points. */
final class ValuesEndpoint {

    private static final int MOST_BYTES = 64 * 1024;

    private final ValueBoard values;
    private final long patienceMillis;

    ValuesEndpoint(ValueBoard values, long patienceMillis) {
        this.values = values;
        this.patienceMillis = patienceMillis;
    }

    void list(Exchange exchange, String rest) {
        var list = Json.object();
        var array = list.putArray("values");
        values.all().forEach(status -> array.add(of(status)));
        exchange.json(200, list);
    }

    void read(Exchange exchange, String itemId) {
        Optional<ValueStatus> found =
                ItemId.isValid(itemId) ? values.find(new ItemId(itemId)) : Optional.empty();
        found.ifPresentOrElse(
                status -> exchange.json(200, of(status)), () -> unknown(exchange, itemId));
    }

    void write(Exchange exchange, String itemId) {
        if (!ItemId.isValid(itemId)) {
            unknown(exchange, itemId);
            return;
        }
        exchange.body(MOST_BYTES, body -> write(exchange, new ItemId(itemId), body));
    }

    private void write(Exchange exchange, ItemId itemId, byte[] body) {
        try {
            WriteRequest request = Json.writeRequest(body);
            values.write(itemId, request.content(), Optional.ofNullable(request.mode()))
                    .ifPresentOrElse(
                            written -> answer(exchange, itemId, written),
                            () -> unknown(exchange, itemId.value()));
        } catch (BadRequestException e) {
            exchange.error(400, HostError.BAD_REQUEST, e.getMessage());
        } catch (IllegalArgumentException e) {
            exchange.error(400, HostError.BAD_CONTENT, e.getMessage());
        }
    }

    /** Waits for all outputs, but not for ever: what is not known by then is told as pending. */
    private void answer(Exchange exchange, ItemId itemId, Written written) {
        CompletableFuture<?>[] results =
                written.commands().stream()
                        .map(sent -> sent.result().toCompletableFuture())
                        .toArray(CompletableFuture<?>[]::new);
        CompletionStage<Void> all = CompletableFuture.allOf(results);
        Runnable tell = () -> exchange.json(200, of(itemId, written));
        Scheduler.Task timer =
                all.toCompletableFuture().isDone()
                        ? () -> true
                        : exchange.unlessAnsweredWithin(patienceMillis, tell);
        all.thenRun(
                () -> {
                    timer.cancel();
                    exchange.guarded(tell);
                });
    }

    private static void unknown(Exchange exchange, String itemId) {
        exchange.error(404, HostError.NO_SUCH_VALUE, "there is no value [" + itemId + "]");
    }

    private static ObjectNode of(ItemId itemId, Written written) {
        ObjectNode json = Json.object().put("itemId", itemId.value());
        put(json, written.last());
        var outputs = json.putArray("outputs");
        for (Written.Sent sent : written.commands()) {
            OutputResult result = sent.result().toCompletableFuture().getNow(null);
            outputs.add(
                    result == null
                            ? Results.pending(sent.command())
                            : Results.of(sent.command(), result));
        }
        return json;
    }

    private static ObjectNode of(ValueStatus status) {
        ObjectNode json =
                Json.object()
                        .put("itemId", status.definition().itemId().value())
                        .put("name", status.definition().name())
                        .put("type", status.definition().type().name());
        status.last().ifPresent(last -> put(json, last));
        return json;
    }

    static void put(ObjectNode json, ValueStatus.Last last) {
        boolean isError = last.value() instanceof Value.ErrorValue;
        json.put(isError ? "error" : "content", last.value().content());
        json.put("mode", last.mode().name());
        json.put("time", last.time().toString());
    }
}
