package ch.onsphere.osp.examples.xprotect.configuration;

import ch.onsphere.osp.examples.xprotect.rest.RestCall;
import ch.onsphere.osp.examples.xprotect.rest.RestResource;
import ch.onsphere.osp.examples.xprotect.wire.Answer;
import ch.onsphere.osp.examples.xprotect.wire.ApiError;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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
            case "POST" -> tasks.run(TaskType.possible(type.tasks(), object), object, call);
            case "PUT" -> writing.replace(type, object, call);
            case "PATCH" -> writing.modify(type, object, call);
            case "DELETE" -> writing.delete(type, ConfigurationObject.id(object));
            default -> ApiError.unknownRequest();
        };
    }

    private Answer children(ResourceType type, ObjectNode object, RestCall call) {
        return ifBelow(
                type,
                object,
                call,
                child ->
                        switch (call.method()) {
                            case "GET" -> reading.children(object, child, call.query());
                            case "POST" ->
                                    tasks.run(
                                            TaskType.possible(child.listTasks(), object),
                                            object,
                                            call);
                            default -> ApiError.unknownRequest();
                        });
    }

    private Answer child(ResourceType type, ObjectNode parent, RestCall call) {
        return ifBelow(
                type,
                parent,
                call,
                child ->
                        reading.find(child, call.path().get(3))
                                .filter(found -> reading.below(parent, child).contains(found))
                                .map(found -> single(child, found, call))
                                .orElseGet(ApiError::unknownId));
    }

    /** Answers when the third segment of the path is a type that is found below the first. */
    private Answer ifBelow(
            ResourceType type,
            ObjectNode parent,
            RestCall call,
            Function<ResourceType, Answer> answer) {
        String name = call.path().get(2);
        Optional<ResourceType> child = types.find(name);
        if (child.isEmpty()) {
            return ApiError.unknownResource(name);
        }
        return type.children().contains(child.get().name())
                ? answer.apply(child.get())
                : notBelow(type, parent, child.get());
    }

    /** Captured: {@code Invalid parent. cameras/<id>/OutputFolder}. */
    private static Answer notBelow(ResourceType type, ObjectNode parent, ResourceType child) {
        String folder = child.name().replaceFirst("s$", "") + "Folder";
        return ApiError.of(
                400,
                "Invalid parent. %s/%s/%s%s"
                        .formatted(
                                type.name(),
                                ConfigurationObject.id(parent),
                                Character.toUpperCase(folder.charAt(0)),
                                folder.substring(1)));
    }
}
