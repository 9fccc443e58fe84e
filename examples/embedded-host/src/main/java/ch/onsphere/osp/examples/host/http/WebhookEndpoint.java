package ch.onsphere.osp.examples.host.http;

import ch.onsphere.osp.api.WebhookRequest;
import ch.onsphere.osp.examples.host.error.HostError;
import ch.onsphere.osp.examples.host.modules.Instances;
import ch.onsphere.osp.examples.host.webhook.OverloadedException;
import ch.onsphere.osp.examples.host.webhook.WebhookBoard;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.util.thread.Scheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands what remote systems post to the module that receives it. */
final class WebhookEndpoint {

    static final String PREFIX = "/osp/webhooks";

    private static final Logger LOG = LoggerFactory.getLogger(WebhookEndpoint.class);
    private static final int MOST_BYTES = 1 << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final WebhookBoard webhooks;
    private final Instances instances;
    private final Patience patience;

    WebhookEndpoint(WebhookBoard webhooks, Instances instances, Scheduler scheduler) {
        this.webhooks = webhooks;
        this.instances = instances;
        this.patience = new Patience(scheduler, PATIENCE);
    }

    void answer(Exchange exchange) {
        String path = exchange.path().substring(PREFIX.length());
        if (!webhooks.serves(path)) {
            nobody(exchange, path);
        } else if (!exchange.method().equals("POST")) {
            exchange.useMethods(Set.of("POST"));
        } else {
            exchange.body(MOST_BYTES, body -> hand(exchange, path, body));
        }
    }

    /**
     * A path that a module will register is not known before. While one does not run, nothing tells
     * it from a wrong path, and what is posted to it must not be given up by its sender.
     */
    private void nobody(Exchange exchange, String path) {
        // Looked up once more: a module that has just come to work has registered its path by now.
        if (instances.areAllAtWork() && !webhooks.serves(path)) {
            exchange.error(404, HostError.NOT_FOUND, "nobody receives at this address");
        } else {
            exchange.tryLater(
                    HostError.RECEIVER_AWAY,
                    "nobody receives at this address now, and not all modules run; try again later");
        }
    }

    private static Map<String, List<String>> headers(Exchange exchange) {
        Map<String, List<String>> headers = new HashMap<>();
        for (HttpField field : exchange.headers()) {
            if (field.getValue() != null) {
                headers.computeIfAbsent(field.getLowerCaseName(), unused -> new ArrayList<>())
                        .add(field.getValue());
            }
        }
        return headers;
    }

    private void hand(Exchange exchange, String path, byte[] body) {
        var request = new WebhookRequest(headers(exchange), new WebhookRequest.Body(body));
        exchange.outlastSilence();
        Patience.Waiting waiting =
                patience.begin(
                        () -> exchange.guarded(() -> failed(exchange, "nothing in time", null)));
        webhooks.receive(path, request)
                .ifPresentOrElse(
                        answer ->
                                answer.whenComplete(
                                        (status, failure) -> {
                                            patience.end(waiting);
                                            exchange.guarded(() -> tell(exchange, status, failure));
                                        }),
                        () -> {
                            patience.end(waiting);
                            nobody(exchange, path);
                        });
    }

    private static void tell(Exchange exchange, Integer status, Throwable failure) {
        if (failure instanceof OverloadedException) {
            exchange.tryLater(HostError.OVERLOADED, "too many at once; try again later");
        } else if (failure != null || status == null) {
            failed(exchange, "a failure", failure);
        } else if (status < 200 || status > 599) {
            failed(exchange, "the status " + status, null);
        } else {
            exchange.json(status, Json.object().put("status", status));
        }
    }

    private static void failed(Exchange exchange, String what, Throwable failure) {
        LOG.warn("The receiver of [{}] answered with {}", exchange.path(), what, failure);
        exchange.tryLater(HostError.RECEIVER_FAILED, "try again later");
    }
}
