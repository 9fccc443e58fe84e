package ch.onsphere.osp.examples.xprotect.configuration;

import ch.onsphere.osp.examples.xprotect.wire.Json;
import ch.onsphere.osp.examples.xprotect.wire.Query;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/**
 * What goes around objects: {@code data} or {@code array}, and what the flags {@code noData},
 * {@code resources}, {@code tasks} and {@code definitions} take away or add (Milestone Config API,
 * "Envelope"). The elements of {@code resources} and the content of {@code definitions} are
 * deduced.
 */
final class Envelope {
    private Envelope() {}

    static ObjectNode one(ResourceType type, ObjectNode object, Query query) {
        ObjectNode body = Json.object();
        if (!query.has("noData")) {
            body.set("data", object);
        }
        siblings(body, type, TaskType.possible(type.tasks(), object), query);
        return body;
    }

    static ObjectNode many(
            ResourceType type,
            List<? extends JsonNode> objects,
            List<TaskType> tasks,
            Query query) {
        ObjectNode body = Json.object();
        if (!query.has("noData")) {
            body.putArray("array").addAll(objects);
        }
        siblings(body, type, tasks, query);
        return body;
    }

    private static void siblings(
            ObjectNode body, ResourceType type, List<TaskType> tasks, Query query) {
        if (query.has("resources")) {
            ArrayNode resources = body.putArray("resources");
            type.children()
                    .forEach(
                            child ->
                                    resources
                                            .addObject()
                                            .put("type", child)
                                            .put("displayName", displayName(child)));
        }
        if (query.has("tasks")) {
            ArrayNode listed = body.putArray("tasks");
            tasks.forEach(
                    task ->
                            listed.addObject()
                                    .put("id", task.id())
                                    .put("displayName", task.displayName()));
        }
        if (query.has("definitions")) {
            ObjectNode definitions = body.putObject("definitions");
            type.writable()
                    .forEach(
                            property ->
                                    definitions
                                            .putObject(property.name())
                                            .put("required", property.required()));
        }
    }

    private static String displayName(String type) {
        String spaced = type.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        return Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }
}
