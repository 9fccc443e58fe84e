package ch.onsphere.osp.examples.xprotect.webhooks;

import ch.onsphere.osp.examples.xprotect.Webhook;
import ch.onsphere.osp.examples.xprotect.rest.RestCall;
import ch.onsphere.osp.examples.xprotect.rest.RestResource;
import ch.onsphere.osp.examples.xprotect.wire.Answer;
import ch.onsphere.osp.examples.xprotect.wire.ApiError;
import ch.onsphere.osp.examples.xprotect.wire.DotNetTime;
import ch.onsphere.osp.examples.xprotect.wire.Json;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * {@code /mipKinds/<kind of webhooks>/mipItems}. That webhooks can be listed and registered here is
 * deduced from how another interface of the product does it; a site may refuse.
 */
public final class MipKindsResource implements RestResource {
    private static final String KIND = "b9a5bc9c-e9a5-4a15-8453-ffa41f2815ac";
    private static final int MOST = 1_000;

    private final WebhookService webhooks;

    /** The resource over the webhooks of a site. */
    public MipKindsResource(WebhookService webhooks) {
        this.webhooks = webhooks;
    }

    @Override
    public Answer answer(RestCall call) {
        List<String> path = call.path();
        if (path.size() != 3 || !path.get(2).equalsIgnoreCase("mipItems")) {
            return ApiError.unknownRequest();
        }
        if (!path.get(1).equalsIgnoreCase(KIND)) {
            return ApiError.unknownId();
        }
        return switch (call.method()) {
            case "GET" -> list(call);
            case "POST" -> register(call);
            default -> Answer.empty(405).with("Allow", "GET, POST");
        };
    }

    private Answer list(RestCall call) {
        ObjectNode body = Json.object();
        ArrayNode array = body.putArray("array");
        for (Webhook webhook : webhooks.all()) {
            array.addObject()
                    .put("Id", id(webhook))
                    .put("Name", webhook.name())
                    .put("LastModified", DotNetTime.format(call.now()))
                    .put("GisPoint", "POINT EMPTY")
                    .put("Address", webhook.address().toString())
                    .put("ApiVersion", "v1.0");
        }
        return Answer.json(200, body);
    }

    private static String id(Webhook webhook) {
        return UUID.nameUUIDFromBytes(
                        (webhook.name() + " " + webhook.address()).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private Answer register(RestCall call) {
        ObjectNode sent = Json.readObject(call.request().body());
        List<String> missing =
                List.of("Name", "Address").stream()
                        .filter(name -> sent.path(name).asText("").isEmpty())
                        .toList();
        if (!missing.isEmpty()) {
            return ApiError.missing(missing);
        }
        if (!sent.path("ApiVersion").asText("v1.0").equals("v1.0")) {
            return ApiError.aboutProperty(400, "Bad request: Unknown version", "ApiVersion");
        }
        if (webhooks.all().size() >= MOST) {
            return ApiError.of(400, "Bad request: Too many webhooks");
        }
        Webhook webhook;
        try {
            webhook =
                    new Webhook(
                            sent.path("Name").asText(),
                            URI.create(sent.path("Address").asText()),
                            sent.path("Token").asText(""));
        } catch (IllegalArgumentException e) {
            return ApiError.aboutProperty(400, "Bad request: Invalid address", "Address");
        }
        webhooks.add(webhook);
        ObjectNode body = Json.object();
        ObjectNode result = body.putObject("result").put("id", id(webhook)).put("state", "Success");
        result.putObject("path").put("type", "mipItems").put("id", id(webhook));
        return Answer.json(201, body);
    }
}
