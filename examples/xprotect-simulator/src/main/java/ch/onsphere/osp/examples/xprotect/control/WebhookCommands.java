package ch.onsphere.osp.examples.xprotect.control;

import ch.onsphere.osp.examples.xprotect.Webhook;
import ch.onsphere.osp.examples.xprotect.WebhookAttempt;
import ch.onsphere.osp.examples.xprotect.WebhookRule;
import ch.onsphere.osp.examples.xprotect.Webhooks;
import ch.onsphere.osp.examples.xprotect.wire.Json;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;

/** {@code /webhooks}: what is registered and bound, and every attempt. */
final class WebhookCommands {
    private final Webhooks webhooks;

    WebhookCommands(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    ObjectNode state() {
        ObjectNode state = Json.object();
        ArrayNode all = state.putArray("webhooks");
        for (Webhook webhook : webhooks.all()) {
            all.addObject()
                    .put("name", webhook.name())
                    .put("address", webhook.address().toString());
        }
        ArrayNode rules = state.putArray("rules");
        for (WebhookRule rule : webhooks.rules()) {
            rules.addObject()
                    .put("eventType", rule.eventType())
                    .put("source", rule.source())
                    .put("webhook", rule.webhook());
        }
        ArrayNode attempts = state.putArray("attempts");
        for (WebhookAttempt attempt : webhooks.attempts()) {
            attempts.addObject()
                    .put("webhook", attempt.webhook())
                    .put("eventId", attempt.eventId())
                    .put("number", attempt.number())
                    .put("time", attempt.time().toString())
                    .put("status", attempt.status())
                    .put("failure", attempt.failure());
        }
        return state;
    }

    ObjectNode run(String command, ObjectNode sent) {
        switch (command) {
            case "add" ->
                    webhooks.add(
                            new Webhook(
                                    needed(sent, "name"),
                                    URI.create(needed(sent, "address")),
                                    sent.path("token").asText("")));
            case "remove" -> webhooks.remove(needed(sent, "name"));
            case "bind" ->
                    webhooks.bind(
                            new WebhookRule(
                                    sent.path("eventType").asText(""),
                                    sent.path("source").asText(""),
                                    needed(sent, "webhook")));
            case "unbind-all" -> webhooks.unbindAll();
            case "timing" -> {
                if (sent.has("timeout")) {
                    webhooks.timeout(ControlApi.duration(sent, "timeout"));
                }
                if (sent.has("retryAfter")) {
                    webhooks.retryAfter(ControlApi.duration(sent, "retryAfter"));
                }
            }
            case "sign" -> webhooks.signInHex(sent.path("hex").asBoolean());
            default -> throw new UnknownCommandException("POST /webhooks/" + command);
        }
        return state();
    }

    private static String needed(ObjectNode sent, String member) {
        String text = sent.path(member).asText("");
        if (text.isEmpty()) {
            throw new IllegalArgumentException(member + " is needed");
        }
        return text;
    }
}
