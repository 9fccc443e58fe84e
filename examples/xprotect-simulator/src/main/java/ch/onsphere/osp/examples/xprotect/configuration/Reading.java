package ch.onsphere.osp.examples.xprotect.configuration;

import ch.onsphere.osp.examples.xprotect.wire.Answer;
import ch.onsphere.osp.examples.xprotect.wire.ApiError;
import ch.onsphere.osp.examples.xprotect.wire.Guid;
import ch.onsphere.osp.examples.xprotect.wire.Query;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Answers lists and single objects. */
final class Reading {
    private final ConfigurationStore store;
    private final ResourceTypes types;
    private final Selection selection;
    private final BooleanStyle booleans;

    Reading(
            ConfigurationStore store,
            ResourceTypes types,
            Selection selection,
            BooleanStyle booleans) {
        this.store = store;
        this.types = types;
        this.selection = selection;
        this.booleans = booleans;
    }

    Optional<ObjectNode> find(ResourceType type, String id) {
        return Guid.parse(id).flatMap(guid -> store.find(type.name(), guid));
    }

    private Answer list(
            ResourceType type, List<ObjectNode> objects, List<TaskType> tasks, Query query) {
        List<ObjectNode> selected =
                selection.select(objects, query).stream()
                        .map(object -> withChildren(type, object, query))
                        .toList();
        return write(Envelope.many(type, selected, tasks, query));
    }

    Answer all(ResourceType type, Query query) {
        return type.reach() == ResourceType.Reach.LISTED
                ? list(type, store.all(type.name()), List.of(), query)
                : ApiError.unknownRequest();
    }

    Answer children(ObjectNode parent, ResourceType child, Query query) {
        return list(
                child, below(parent, child), TaskType.possible(child.listTasks(), parent), query);
    }

    /**
     * The objects of a type below another. The one group of cameras has them all, though their
     * parent is the hardware.
     */
    List<ObjectNode> below(ObjectNode parent, ResourceType child) {
        JsonNode self = parent.path("relations").path("self");
        return self.path("type").asText().equals(ResourceTypes.CAMERA_GROUPS)
                        && child.name().equals(ResourceTypes.CAMERAS)
                ? store.all(child.name())
                : store.below(child.name(), self.path("id").asText());
    }

    Answer one(ResourceType type, ObjectNode object, Query query) {
        return write(Envelope.one(type, withChildren(type, object, query), query));
    }

    private Answer write(ObjectNode body) {
        return Answer.json(200, booleans.write(body));
    }

    /** {@code includeChildren=cameras,outputs}, known from clients only. */
    private ObjectNode withChildren(ResourceType type, ObjectNode object, Query query) {
        Optional<String> asked = query.first("includeChildren");
        if (asked.isEmpty()) {
            return object;
        }
        ObjectNode with = object.deepCopy();
        for (String name : asked.get().split(",", 20)) {
            types.find(name.strip())
                    .filter(child -> type.children().contains(child.name()))
                    .ifPresent(
                            child -> {
                                ArrayNode below = with.putArray(child.name());
                                below(object, child).forEach(below::add);
                            });
        }
        return with;
    }
}
