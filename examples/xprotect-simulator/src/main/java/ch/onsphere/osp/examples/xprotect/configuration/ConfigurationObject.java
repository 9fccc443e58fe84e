package ch.onsphere.osp.examples.xprotect.configuration;

import ch.onsphere.osp.examples.xprotect.wire.DotNetTime;
import ch.onsphere.osp.examples.xprotect.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** What every object of the configuration has. */
final class ConfigurationObject {
    private ConfigurationObject() {}

    /** An object with its names and times; {@code createdDate} is the captured unset value. */
    static ObjectNode of(String id, String name, Instant modified) {
        return Json.object()
                .put("displayName", name)
                .put("id", id)
                .put("name", name)
                .put("createdDate", DotNetTime.NEVER)
                .put("lastModified", DotNetTime.format(modified));
    }

    /** Adds the relations of an object without parent. */
    static ObjectNode related(ObjectNode object, String type) {
        self(object, type, object.path("id").asText());
        return object;
    }

    /** An object that has nothing but a display name and its relations. */
    static ObjectNode bare(String id, String displayName, String type) {
        ObjectNode object = Json.object().put("displayName", displayName);
        self(object, type, id);
        return object;
    }

    /** Adds the relations of an object below another. */
    static ObjectNode related(ObjectNode object, String type, String parentType, String parentId) {
        self(object, type, object.path("id").asText())
                .putObject("parent")
                .put("type", parentType)
                .put("id", parentId);
        return object;
    }

    /** The id of an object, which not every object tells as a property of its own. */
    static String id(JsonNode object) {
        return object.path("relations").path("self").path("id").asText();
    }

    private static ObjectNode self(ObjectNode object, String type, String id) {
        ObjectNode relations = object.putObject("relations");
        relations.putObject("self").put("type", type).put("id", id);
        return relations;
    }
}
