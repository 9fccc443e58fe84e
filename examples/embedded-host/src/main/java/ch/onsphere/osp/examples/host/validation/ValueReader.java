package ch.onsphere.osp.examples.host.validation;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.Problem;
import ch.onsphere.osp.api.ValueType;
import ch.onsphere.osp.examples.host.bus.ValueDefinition;
import ch.onsphere.osp.examples.host.report.Problems;
import ch.onsphere.osp.examples.host.report.Suggestions;
import ch.onsphere.osp.examples.host.template.ResolvedFile;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the data points and their callbacks from files that keep their schema. */
final class ValueReader {

    /** Documented for OnSphere's own host; leaving them out in silence would mislead. */
    private static final List<String> NOT_APPLIED =
            List.of("preTransform", "delay", "pulse", "smooth", "postTransform");

    private final Set<String> outputs;
    private final Suggestions suggestions = new Suggestions();
    private final Map<ItemId, List<ItemId>> links = new HashMap<>();
    private final List<ValueDefinition> definitions = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    /** Knows the ItemIds of all outputs, of whatever module. */
    ValueReader(Set<String> outputs) {
        this.outputs = outputs;
    }

    /** Takes the callbacks first, so that each value knows what it drives. */
    void read(List<ResolvedFile> sound) {
        sound.stream()
                .filter(file -> file.file().name().equals(OwnFiles.CALLBACK))
                .forEach(this::callback);
        sound.stream()
                .filter(file -> file.file().name().equals(OwnFiles.VALUE))
                .forEach(this::value);
        links.keySet().forEach(this::callbackWithoutValue);
    }

    List<ValueDefinition> definitions() {
        return definitions;
    }

    List<Problem> problems() {
        return problems;
    }

    private void callback(ResolvedFile file) {
        List<ItemId> linked = new ArrayList<>();
        var entries = file.json().orElseThrow().path("linkedOutputs");
        for (int i = 0; i < entries.size(); i++) {
            String id = entries.get(i).path("outputId").asText();
            if (!outputs.contains(id)) {
                problems.add(
                        Problems.suggesting(
                                Problems.error(
                                        file.file().path(),
                                        "/linkedOutputs/" + i + "/outputId",
                                        "reference",
                                        "[" + id + "], where no output lies",
                                        "Name the ItemId of a directory that holds an output."),
                                suggestions.nearest(id, outputs)));
            }
            if (ItemId.isValid(id)) {
                linked.add(new ItemId(id));
            }
        }
        links.put(file.file().itemId(), linked);
    }

    private void value(ResolvedFile file) {
        ItemId itemId = file.file().itemId();
        ObjectNode json = file.json().orElseThrow();
        List<ItemId> linked = links.remove(itemId);
        definitions.add(
                new ValueDefinition(
                        itemId,
                        json.path("name").asText(itemId.value()),
                        ValueType.valueOf(json.path("type").asText()),
                        json.path("retention").asText().equals("FIRE_AND_FORGET"),
                        linked == null ? List.of() : linked));
        for (String key : NOT_APPLIED) {
            if (json.has(key)) {
                problems.add(
                        Problems.warning(
                                file.file().path(),
                                "/" + key,
                                "notApplied",
                                "a key that this host does not apply",
                                "Values pass unchanged here; OnSphere's own host applies it."));
            }
        }
    }

    private void callbackWithoutValue(ItemId itemId) {
        problems.add(
                Problems.warning(
                        itemId.value().replace('.', '/') + '/' + OwnFiles.CALLBACK,
                        "",
                        "callback",
                        "a callback without a usable " + OwnFiles.VALUE + " beside it",
                        "Add the value that shall drive the outputs, or correct it."));
    }
}
