package ch.onsphere.osp.examples.xprotect.configuration;

import ch.onsphere.osp.examples.xprotect.rest.RestCall;
import ch.onsphere.osp.examples.xprotect.rest.RestResource;
import ch.onsphere.osp.examples.xprotect.wire.Answer;
import ch.onsphere.osp.examples.xprotect.wire.ApiError;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Finds out what a call of the Config API is about, at most two levels deep. */
final class ConfigurationResources implements RestResource {
    private final ResourceTypes types;
    private final Reading reading;
    private final Writing writing;
    private final Tasks tasks;

    ConfigurationResources(ResourceTypes types, Reading reading, Writing writing, Tasks tasks) {
        this.types = types;
        this.reading = reading;
        this.writing = writing;
        this.tasks = tasks;
    }

    @Override
    public Answer answer(RestCall call) {
        List<String> path = call.path();
        Optional<ResourceType> type = types.find(path.get(0));
        if (type.isEmpty() || type.get().reach() == ResourceType.Reach.BELOW_PARENT) {
            return ApiError.unknownResource(path.get(0));
        }
        if (path.size() == 1) {
            return collection(type.get(), call);
        }
        Optional<ObjectNode> object = reading.find(type.get(), path.get(1));
        if (object.isEmpty()) {
            return ApiError.unknownId();
        }
        return switch (path.size()) {
            case 2 -> single(type.get(), object.get(), call);
            case 3 -> children(type.get(), object.get(), call);
            case 4 -> child(type.get(), object.get(), call);
            default -> ApiError.unknownRequest();
        };
    }

    private Answer collection(ResourceType type, RestCall call) {
        return switch (call.method()) {
            case "GET" -> reading.all(type, call.query());
            case "POST" ->
                    call.query().has("task")
                            ? ApiError.unknownRequest()
                            : writing.create(type, call);
            default -> ApiError.unknownRequest();
        };
    }

    private Answer single(ResourceType type, ObjectNode object, RestCall call) {
        return switch (call.method()) {
            case "GET" -> reading.one(type, object, call.query());
            case "POST" -> tasks.run(type, object, call);
            case "PUT" -> writing.replace(type, object, call);
            case "PATCH" -> writing.modify(type, object, call);
            case "DELETE" -> writing.delete(type, object.path("id").asText());
            default -> ApiError.unknownRequest();
        };
    }

    private Answer children(ResourceType type, ObjectNode object, RestCall call) {
        return call.method().equals("GET")
                ? reading.children(
                        type, object.path("id").asText(), call.path().get(2), call.query())
                : ApiError.unknownRequest();
    }

    private Answer child(ResourceType type, ObjectNode parent, RestCall call) {
        String childType = call.path().get(2);
        return types.find(childType)
                .filter(found -> type.children().contains(found.name()))
                .map(found -> child(found, parent, call, call.path().get(3)))
                .orElseGet(() -> ApiError.unknownResource(childType));
    }

    private Answer child(ResourceType type, ObjectNode parent, RestCall call, String id) {
        return reading.find(type, id)
                .filter(found -> isBelow(found, parent))
                .map(found -> single(type, found, call))
                .orElseGet(ApiError::unknownId);
    }

    private static boolean isBelow(ObjectNode object, ObjectNode parent) {
        return object.path("relations").path("parent").path("id").equals(parent.path("id"));
    }
}
