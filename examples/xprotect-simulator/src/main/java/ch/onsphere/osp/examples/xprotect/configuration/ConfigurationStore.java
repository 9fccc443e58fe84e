package ch.onsphere.osp.examples.xprotect.configuration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The objects of the configuration by type and id. An object in the store is never changed, only
 * replaced, so that it can be read without a lock.
 */
final class ConfigurationStore {
    private final Map<String, Map<String, ObjectNode>> objects = new ConcurrentHashMap<>();

    void put(String type, ObjectNode object) {
        Map<String, ObjectNode> ofType = ofType(type);
        synchronized (ofType) {
            ofType.put(ConfigurationObject.id(object), object);
        }
    }

    boolean remove(String type, String id) {
        Map<String, ObjectNode> ofType = ofType(type);
        synchronized (ofType) {
            return ofType.remove(id) != null;
        }
    }

    Optional<ObjectNode> find(String type, String id) {
        Map<String, ObjectNode> ofType = ofType(type);
        synchronized (ofType) {
            return Optional.ofNullable(ofType.get(id));
        }
    }

    /** All objects of a type, in the order they were added. */
    List<ObjectNode> all(String type) {
        Map<String, ObjectNode> ofType = ofType(type);
        synchronized (ofType) {
            return List.copyOf(ofType.values());
        }
    }

    /** The objects of a type below an object. */
    List<ObjectNode> below(String type, String parentId) {
        return all(type).stream()
                .filter(
                        object ->
                                object.path("relations")
                                        .path("parent")
                                        .path("id")
                                        .asText()
                                        .equals(parentId))
                .toList();
    }

    int size(String type) {
        Map<String, ObjectNode> ofType = ofType(type);
        synchronized (ofType) {
            return ofType.size();
        }
    }

    private Map<String, ObjectNode> ofType(String type) {
        return objects.computeIfAbsent(type, unused -> new LinkedHashMap<>());
    }
}
