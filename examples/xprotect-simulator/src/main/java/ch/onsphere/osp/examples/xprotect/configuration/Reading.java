package ch.onsphere.osp.examples.xprotect.configuration;

import ch.onsphere.osp.examples.xprotect.wire.Answer;
import ch.onsphere.osp.examples.xprotect.wire.ApiError;
import ch.onsphere.osp.examples.xprotect.wire.Guid;
import ch.onsphere.osp.examples.xprotect.wire.Query;
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

    Answer list(ResourceType type, List<ObjectNode> objects, Query query) {
        List<ObjectNode> selected =
                selection.select(objects, query).stream()
                        .map(object -> withChildren(type, object, query))
                        .toList();
        return write(Envelope.many(type, selected, query));
    }

    Answer all(ResourceType type, Query query) {
        return type.reach() == ResourceType.Reach.LISTED
                ? list(type, store.all(type.name()), query)
                : ApiError.unknownRequest();
    }

    Answer children(ResourceType parent, String parentId, String childName, Query query) {
        Optional<ResourceType> child =
                types.find(childName).filter(type -> parent.children().contains(type.name()));
        return child.isEmpty()
                ? ApiError.unknownResource(childName)
                : list(child.get(), store.below(child.get().name(), parentId), query);
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
                                store.below(child.name(), object.path("id").asText())
                                        .forEach(below::add);
                            });
        }
        return with;
    }
}
