package ch.onsphere.osp.examples.host.http;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.OutputResult;
import ch.onsphere.osp.api.WebhookSetup;
import ch.onsphere.osp.examples.host.error.HostError;
import ch.onsphere.osp.examples.host.webhook.OfferedSetup;
import ch.onsphere.osp.examples.host.webhook.WebhookBoard;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.eclipse.jetty.util.thread.Scheduler;

/** Tells what remote systems need so that they post here, and has modules enter it there. */
final class WebhookSetupEndpoint {

    private static final int MOST_BYTES = 4096;
    private static final String UNKNOWN_HOST = "https://<this host>";

    private final WebhookBoard webhooks;
    private final long patienceMillis;

    WebhookSetupEndpoint(WebhookBoard webhooks, long patienceMillis) {
        this.webhooks = webhooks;
        this.patienceMillis = patienceMillis;
    }

    void list(Exchange exchange, String rest) {
        ObjectNode json = Json.object();
        var array = json.putArray("webhooks");
        webhooks.setups().forEach(each -> array.add(start(each)));
        exchange.json(200, json);
    }

    void read(Exchange exchange, String serverId) {
        find(exchange, serverId)
                .ifPresent(
                        offered -> {
                            try {
                                exchange.json(200, steps(exchange, offered));
                            } catch (BadRequestException e) {
                                exchange.error(400, HostError.BAD_REQUEST, e.getMessage());
                            }
                        });
    }

    private static ObjectNode steps(Exchange exchange, OfferedSetup offered)
            throws BadRequestException {
        Optional<String> host = exchange.query("address");
        String address =
                host.isPresent()
                        ? HostAddress.webhook(host.get(), offered.path()).toString()
                        : UNKNOWN_HOST + WebhookEndpoint.PREFIX + offered.path();
        ObjectNode json = start(offered).put("address", address);
        var array = json.putArray("steps");
        for (WebhookSetup.Step step : offered.setup().steps(address)) {
            array.addObject().put("place", step.place()).put("entry", step.entry());
        }
        return json;
    }

    void create(Exchange exchange, String serverId) {
        find(exchange, serverId)
                .ifPresent(
                        offered ->
                                exchange.body(MOST_BYTES, body -> create(exchange, offered, body)));
    }

    private void create(Exchange exchange, OfferedSetup offered, byte[] body) {
        URI address;
        try {
            address = HostAddress.webhook(Json.addressBody(body).address(), offered.path());
        } catch (BadRequestException e) {
            exchange.error(400, HostError.BAD_REQUEST, e.getMessage());
            return;
        }
        ObjectNode json = start(offered).put("address", address.toString());
        CompletionStage<OutputResult> result = offered.setup().create(address);
        Scheduler.Task timer =
                exchange.unlessAnsweredWithin(
                        patienceMillis, () -> exchange.json(202, pending(json.deepCopy())));
        result.whenComplete(
                (known, failure) -> {
                    timer.cancel();
                    exchange.guarded(() -> exchange.json(200, Results.put(json, known)));
                });
    }

    private Optional<OfferedSetup> find(Exchange exchange, String serverId) {
        Optional<OfferedSetup> offered =
                Optional.of(serverId)
                        .filter(ItemId::isValid)
                        .flatMap(id -> webhooks.setup(new ItemId(id)));
        if (offered.isEmpty()) {
            exchange.error(
                    404,
                    HostError.NO_SUCH_WEBHOOK,
                    "no server ["
                            + serverId
                            + "] runs that receives webhooks: there is none of this name, its module"
                            + " does not run, or its file names no path for them");
        }
        return offered;
    }

    private static ObjectNode start(OfferedSetup offered) {
        return Json.object().put("server", offered.serverId().value()).put("path", offered.path());
    }

    private static ObjectNode pending(ObjectNode json) {
        return json.put("status", "Pending")
                .put("message", "the module has taken the request over; no result yet");
    }
}
