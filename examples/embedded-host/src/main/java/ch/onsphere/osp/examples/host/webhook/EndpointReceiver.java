package ch.onsphere.osp.examples.host.webhook;

import ch.onsphere.osp.api.Value;
import ch.onsphere.osp.api.WebhookRequest;
import ch.onsphere.osp.api.Webhooks;
import ch.onsphere.osp.examples.host.bus.ValueBoard;
import ch.onsphere.osp.examples.host.json.BadJsonException;
import ch.onsphere.osp.examples.host.json.StrictJson;
import ch.onsphere.osp.examples.host.webhook.EndpointDefinition.Owner;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sets the values of one endpoint from what is posted to it: all that the body has, or nothing. */
final class EndpointReceiver implements Webhooks.Receiver {

    private static final Logger LOG = LoggerFactory.getLogger(EndpointReceiver.class);
    private static final int DONE = 200;
    private static final int NOT_UNDERSTOOD = 400;
    private static final int NOT_ALLOWED = 401;

    private final EndpointDefinition endpoint;
    private final WebhookUsers users;
    private final ValueBoard values;

    EndpointReceiver(EndpointDefinition endpoint, WebhookUsers users, ValueBoard values) {
        this.endpoint = endpoint;
        this.users = users;
        this.values = values;
    }

    @Override
    public CompletionStage<Integer> receive(WebhookRequest request) {
        return CompletableFuture.completedFuture(take(request));
    }

    private int take(WebhookRequest request) {
        if (!users.admits(request)) {
            LOG.debug("A post to [{}] without a key or signature that is known", endpoint.path());
            return NOT_ALLOWED;
        }
        Map<Owner, Value> contents;
        try {
            contents = contents(text(request.body().bytes()));
        } catch (CharacterCodingException | BadJsonException e) {
            LOG.debug("A post to [{}] is not understood", endpoint.path(), e);
            return NOT_UNDERSTOOD;
        }
        contents.forEach((owner, value) -> values.report(owner.itemId(), value));
        // A body that holds nothing of what is expected is most likely a mistake of its sender.
        return contents.isEmpty() && !endpoint.owners().isEmpty() ? NOT_UNDERSTOOD : DONE;
    }

    private static String text(byte[] body) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    }

    private Map<Owner, Value> contents(String body) throws BadJsonException {
        Map<Owner, Value> contents = new LinkedHashMap<>();
        JsonNode json = null;
        for (Owner owner : endpoint.owners()) {
            if (owner.field().isEmpty()) {
                contents.put(owner, new Value.TextValue(body));
                continue;
            }
            if (json == null) {
                json = StrictJson.read(body);
            }
            content(json.at(owner.field().get())).ifPresent(value -> contents.put(owner, value));
        }
        return contents;
    }

    /** A part of the body that is itself an object or a list is no content. */
    private static Optional<Value> content(JsonNode field) {
        if (!field.isValueNode() || field.isNull()) {
            return Optional.empty();
        }
        if (field.isBoolean()) {
            return Optional.of(new Value.BooleanValue(field.booleanValue()));
        }
        if (field.isIntegralNumber() && field.canConvertToLong()) {
            return Optional.of(new Value.IntegerValue(field.longValue()));
        }
        return Optional.of(new Value.TextValue(field.asText()));
    }
}
