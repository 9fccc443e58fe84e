package ch.onsphere.osp.examples.xprotect.configuration;

import ch.onsphere.osp.examples.xprotect.rest.RestCall;
import ch.onsphere.osp.examples.xprotect.wire.Answer;
import ch.onsphere.osp.examples.xprotect.wire.ApiError;
import ch.onsphere.osp.examples.xprotect.wire.DotNetTime;
import ch.onsphere.osp.examples.xprotect.wire.Guid;
import ch.onsphere.osp.examples.xprotect.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * Creates, changes and deletes objects. PUT replaces: an optional property that is left out becomes
 * empty, which is a deduction. Properties that cannot be written are ignored, so that a client may
 * send back what it read.
 */
final class Writing {
    private static final int MOST_OBJECTS = 10_000;

    private final ConfigurationStore store;
    private final DefinedEvents defined;
    private final BooleanStyle booleans;

    Writing(ConfigurationStore store, DefinedEvents defined, BooleanStyle booleans) {
        this.store = store;
        this.defined = defined;
        this.booleans = booleans;
    }

    Answer create(ResourceType type, RestCall call) {
        if (!type.creatable()) {
            return ApiError.unknownRequest();
        }
        if (store.size(type.name()) >= MOST_OBJECTS) {
            return ApiError.of(400, "Bad request: too many objects");
        }
        ObjectNode sent = Json.readObject(call.request().body());
        return missing(type, sent)
                .or(() -> wrong(type, sent))
                .orElseGet(
                        () -> {
                            String name = sent.path("name").asText();
                            ObjectNode object =
                                    defined.create(type.name(), Guid.random(), name, call.now());
                            apply(type, sent, object, false);
                            defined.put(type.name(), object, call.now());
                            return Results.created(type.name(), object);
                        });
    }

    Answer replace(ResourceType type, ObjectNode existing, RestCall call) {
        return change(type, existing, call, true);
    }

    Answer modify(ResourceType type, ObjectNode existing, RestCall call) {
        return change(type, existing, call, false);
    }

    private Answer change(
            ResourceType type, ObjectNode existing, RestCall call, boolean replacing) {
        if (type.writable().isEmpty()) {
            return ApiError.unknownRequest();
        }
        ObjectNode sent = Json.readObject(call.request().body());
        Optional<Answer> refusal =
                (replacing ? missing(type, sent) : Optional.<Answer>empty())
                        .or(() -> wrong(type, sent));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        ObjectNode changed = existing.deepCopy();
        apply(type, sent, changed, replacing && type.creatable());
        changed.put("displayName", changed.path("name").asText());
        changed.put("lastModified", DotNetTime.format(call.now()));
        defined.put(type.name(), changed, call.now());
        ObjectNode body = Json.object();
        body.set("data", changed);
        return Answer.json(200, booleans.write(body));
    }

    Answer delete(ResourceType type, String id) {
        if (!type.creatable()) {
            return ApiError.unknownRequest();
        }
        return defined.remove(type.name(), id) ? Results.deleted() : ApiError.unknownId();
    }

    private static Optional<Answer> missing(ResourceType type, ObjectNode sent) {
        List<String> names =
                type.writable().stream()
                        .filter(
                                property ->
                                        property.required() && !sent.hasNonNull(property.name()))
                        .map(WritableProperty::name)
                        .toList();
        return names.isEmpty() ? Optional.empty() : Optional.of(ApiError.missing(names));
    }

    private static Optional<Answer> wrong(ResourceType type, ObjectNode sent) {
        return type.writable().stream()
                .filter(property -> sent.has(property.name()))
                .filter(property -> !property.accepts(sent.get(property.name())))
                .map(
                        property ->
                                ApiError.aboutProperty(
                                        400, "Bad request: Invalid value", property.name()))
                .findFirst();
    }

    private static void apply(
            ResourceType type, ObjectNode sent, ObjectNode object, boolean emptyTheRest) {
        for (WritableProperty property : type.writable()) {
            JsonNode value = sent.get(property.name());
            if (value != null && property.kind() == WritableProperty.Kind.BOOLEAN) {
                object.put(property.name(), Boolean.parseBoolean(value.asText()));
            } else if (value != null) {
                object.set(property.name(), value);
            } else if (emptyTheRest && property.kind() == WritableProperty.Kind.TEXT) {
                object.put(property.name(), "");
            } else if (emptyTheRest && property.isList()) {
                object.putArray(property.name());
            }
        }
    }
}
