package ch.onsphere.osp.examples.host.reload;

import ch.onsphere.osp.api.Configuration;
import ch.onsphere.osp.api.ConfigurationFile;
import ch.onsphere.osp.api.FileType;
import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.examples.host.json.BadJsonException;
import ch.onsphere.osp.examples.host.json.StrictJson;
import ch.onsphere.osp.examples.host.modules.LoadedProvider;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which instance of a module works with which of its files. A connection names its {@code
 * moduleId}; every other file names, by some key, the ItemId of such a connection.
 */
final class Ownership {

    private static final String MODULE_ID = "moduleId";
    private static final int LONGEST_CHAIN = 4;

    /** A file that the module claims, with the texts in it that could be ItemIds. */
    record Claimed(ConfigurationFile file, Set<String> texts) {}

    private final List<Claimed> claimed = new ArrayList<>();
    private final Map<String, String> instanceByItem = new HashMap<>();

    Ownership(Configuration configuration, LoadedProvider provider) {
        List<Claimed> waiting = new ArrayList<>();
        for (FileType type : provider.fileTypes()) {
            for (ConfigurationFile file : configuration.files(type.name())) {
                add(file, waiting);
            }
        }
        for (int i = 0; i < LONGEST_CHAIN && !waiting.isEmpty(); i++) {
            waiting.removeIf(this::follow);
        }
    }

    private void add(ConfigurationFile file, List<Claimed> waiting) {
        Set<String> texts = new HashSet<>();
        try {
            JsonNode json = StrictJson.readObject(file.content());
            collect(json, texts);
            if (json.path(MODULE_ID).isTextual()) {
                instanceByItem.put(file.itemId().value(), json.path(MODULE_ID).textValue());
            }
        } catch (BadJsonException e) {
            // Reported where the tree is checked; here it only means that nobody owns the file.
            texts.clear();
        }
        Claimed made = new Claimed(file, texts);
        claimed.add(made);
        if (!instanceByItem.containsKey(file.itemId().value())) {
            waiting.add(made);
        }
    }

    private static void collect(JsonNode node, Set<String> into) {
        if (node.isTextual()) {
            into.add(node.textValue());
        }
        node.forEach(child -> collect(child, into));
    }

    private boolean follow(Claimed file) {
        Optional<String> owner =
                file.texts().stream().map(instanceByItem::get).filter(o -> o != null).findFirst();
        owner.ifPresent(found -> instanceByItem.put(file.file().itemId().value(), found));
        return owner.isPresent();
    }

    /** The files of one instance, and those of which it is not known whose they are. */
    List<Claimed> of(ItemId moduleId) {
        return claimed.stream()
                .filter(
                        each ->
                                instanceByItem
                                        .getOrDefault(
                                                each.file().itemId().value(), moduleId.value())
                                        .equals(moduleId.value()))
                .toList();
    }
}
