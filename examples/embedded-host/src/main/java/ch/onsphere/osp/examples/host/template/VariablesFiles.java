package ch.onsphere.osp.examples.host.template;

import ch.onsphere.osp.examples.host.report.Suggestions;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The {@code variables.ospp} files of a tree. In a list of files the first wins; a file wins over
 * the files that it lists itself.
 */
final class VariablesFiles {

    static final String NAME = "variables.ospp";
    private static final int MOST_NESTED = 16;

    private final Suggestions suggestions;
    private final Map<String, ObjectNode> byItem = new HashMap<>();
    private final Map<JsonNode, Map<String, JsonNode>> known = new HashMap<>();

    VariablesFiles(Suggestions suggestions) {
        this.suggestions = suggestions;
    }

    void add(String itemId, ObjectNode content) {
        byItem.put(itemId, content);
    }

    /** Everything that the files of a list define. Many files share a list, so it is kept. */
    Map<String, JsonNode> variables(JsonNode list) throws UnresolvedException {
        Map<String, JsonNode> found = known.get(list);
        if (found == null) {
            found = new LinkedHashMap<>();
            collect(list, new ArrayDeque<>(), found);
            known.put(list, found);
        }
        return found;
    }

    private void collect(JsonNode list, Deque<String> path, Map<String, JsonNode> into)
            throws UnresolvedException {
        for (JsonNode entry : list) {
            String id = entry.asText();
            ObjectNode file = byItem.get(id);
            if (file == null) {
                throw problem(
                        "[" + id + "], where no usable " + NAME + " lies",
                        suggestions.nearest(id, byItem.keySet()),
                        "Name the ItemId of a directory that holds " + NAME + ".");
            }
            if (path.contains(id) || path.size() == MOST_NESTED) {
                throw problem(
                        "variables files that list each other in a circle, at [" + id + "]",
                        Optional.empty(),
                        "Break the circle: remove the entry from one of the files.");
            }
            path.addLast(id);
            file.path("variables")
                    .properties()
                    .forEach(each -> into.putIfAbsent(each.getKey(), each.getValue()));
            collect(file.path(CommonKeys.VARIABLES_FILES), path, into);
            path.removeLast();
        }
    }

    private static UnresolvedException problem(
            String found, Optional<String> suggestion, String cure) {
        return new UnresolvedException(
                "/" + CommonKeys.VARIABLES_FILES, "variablesFiles", found, suggestion, cure);
    }
}
