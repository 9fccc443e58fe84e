package ch.onsphere.osp.examples.host.http;

import ch.onsphere.osp.api.WebhookRequest;
import ch.onsphere.osp.api.Webhooks;
import ch.onsphere.osp.examples.host.error.HostError;
import ch.onsphere.osp.examples.host.webhook.WebhookBoard;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.util.thread.Scheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands what remote systems post to the module that receives it. */
final class WebhookEndpoint {

    static final String PREFIX = "/osp/webhooks";

    private static final Logger LOG = LoggerFactory.getLogger(WebhookEndpoint.class);
    private static final int MOST_BYTES = 1 << 20;
    private static final long PATIENCE_MILLIS = 5000;

    /** Of each a whole body may be in memory. */
    private static final int MOST_UNDERWAY = 64;

    private final WebhookBoard webhooks;
    private final AtomicInteger underway = new AtomicInteger();

    WebhookEndpoint(WebhookBoard webhooks) {
        this.webhooks = webhooks;
    }

    void answer(Exchange exchange) {
        String path = exchange.path().substring(PREFIX.length());
        Optional<Webhooks.Receiver> receiver = webhooks.find(path);
        if (receiver.isEmpty()) {
            exchange.error(404, HostError.NOT_FOUND, "nobody receives at this address");
        } else if (!exchange.method().equals("POST")) {
            exchange.error(405, HostError.BAD_REQUEST, "use the method POST here");
        } else if (underway.get() >= MOST_UNDERWAY) {
            exchange.error(503, HostError.RECEIVER_FAILED, "too many at once; try again later");
        } else {
            underway.incrementAndGet();
            exchange.onEnd(underway::decrementAndGet);
            exchange.body(
                    MOST_BYTES,
                    body ->
                            hand(
                                    exchange,
                                    receiver.get(),
                                    new WebhookRequest(
                                            headers(exchange), new WebhookRequest.Body(body))));
        }
    }

    private static Map<String, List<String>> headers(Exchange exchange) {
        Map<String, List<String>> headers = new HashMap<>();
        for (HttpField field : exchange.headers()) {
            if (field.getValue() != null) {
                headers.computeIfAbsent(
                                field.getName().toLowerCase(Locale.ROOT),
                                unused -> new ArrayList<>())
                        .add(field.getValue());
            }
        }
        return headers;
    }

    private static void hand(
            Exchange exchange, Webhooks.Receiver receiver, WebhookRequest request) {
        Scheduler.Task timer =
                exchange.unlessAnsweredWithin(
                        PATIENCE_MILLIS, () -> failed(exchange, "no answer in time", null));
        receiver.receive(request)
                .whenComplete(
                        (status, failure) -> {
                            timer.cancel();
                            if (failure != null || status == null) {
                                failed(exchange, "a failure", failure);
                            } else if (status < 200 || status > 599) {
                                failed(exchange, "the status " + status, null);
                            } else {
                                exchange.json(status, Json.object().put("status", status));
                            }
                        });
    }

    private static void failed(Exchange exchange, String what, Throwable failure) {
        LOG.warn("The receiver of [{}] answered with {}", exchange.path(), what, failure);
        exchange.error(503, HostError.RECEIVER_FAILED, "try again later");
    }
}
