package ch.onsphere.osp.examples.host.template;

import ch.onsphere.osp.examples.host.report.Suggestions;
import ch.onsphere.osp.examples.host.template.Origins.Template;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The templates of a tree. A file inherits from one template of its own name, and that one may
 * inherit from another. What the file says wins over what the template says; objects are laid over
 * one another key by key, everything else is replaced.
 */
final class Templates {

    static final String ENDING = ".template";
    private static final int LONGEST_CHAIN = 16;

    private final Suggestions suggestions;

    /** Contents by file name (without the ending) and then by the ItemId of the directory. */
    private final Map<String, Map<String, ObjectNode>> byName = new HashMap<>();

    Templates(Suggestions suggestions) {
        this.suggestions = suggestions;
    }

    void add(String fileName, String itemId, ObjectNode content) {
        String name = fileName.substring(0, fileName.length() - ENDING.length());
        byName.computeIfAbsent(name, unused -> new HashMap<>()).put(itemId, content);
    }

    /** What a file inherits from, the nearest first; nothing when it names no template. */
    List<Template> chain(String name, ObjectNode file) throws UnresolvedException {
        List<String> chain = new ArrayList<>();
        List<Template> templates = new ArrayList<>();
        ObjectNode current = file;
        while (current.has(CommonKeys.TEMPLATE_ID)) {
            String id = current.get(CommonKeys.TEMPLATE_ID).asText();
            ObjectNode template = find(name, id);
            if (chain.contains(id) || chain.size() == LONGEST_CHAIN) {
                chain.add(id);
                throw problem(
                        "templates that inherit from each other: " + String.join(" → ", chain),
                        Optional.empty(),
                        "Break the circle: the last template must not have a templateId.");
            }
            chain.add(id);
            templates.add(new Template(id.replace('.', '/') + '/' + name + ENDING, template));
            current = template;
        }
        return templates;
    }

    /** The file with everything it inherits; the file itself when that is nothing. */
    static ObjectNode inherited(ObjectNode file, List<Template> templates) {
        if (templates.isEmpty()) {
            return file;
        }
        ObjectNode merged = file.deepCopy();
        templates.forEach(template -> layUnder(merged, template.content()));
        return merged;
    }

    private ObjectNode find(String name, String id) throws UnresolvedException {
        Map<String, ObjectNode> known = byName.getOrDefault(name, Map.of());
        ObjectNode template = known.get(id);
        if (template == null) {
            throw problem(
                    "[" + id + "], where no usable " + name + ENDING + " lies",
                    suggestions.nearest(id, known.keySet()),
                    "Name the ItemId of a directory that holds " + name + ENDING + ".");
        }
        return template;
    }

    private static UnresolvedException problem(
            String found, Optional<String> suggestion, String cure) {
        return new UnresolvedException(
                "/" + CommonKeys.TEMPLATE_ID, "template", found, suggestion, cure);
    }

    private static void layUnder(ObjectNode upper, ObjectNode lower) {
        lower.properties()
                .forEach(
                        entry -> {
                            JsonNode above = upper.get(entry.getKey());
                            if (above == null) {
                                upper.set(entry.getKey(), entry.getValue().deepCopy());
                            } else if (above instanceof ObjectNode object
                                    && entry.getValue() instanceof ObjectNode below) {
                                layUnder(object, below);
                            }
                        });
    }
}
