package ch.onsphere.osp.milestone.configuration;

import ch.onsphere.osp.api.Configuration;
import ch.onsphere.osp.api.ConfigurationFile;
import ch.onsphere.osp.api.ItemId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** A configuration tree in memory. It has one instance of the module, {@link #INSTANCE}. */
final class TestTree implements Configuration {

    static final ItemId INSTANCE = new ItemId("modules.milestone.milestone-1");

    private final Map<ItemId, Map<String, ConfigurationFile>> files = new TreeMap<>();
    private final Map<ItemId, TreeSet<ItemId>> children = new HashMap<>();

    TestTree() {
        with(INSTANCE.value(), "module.service", "services:");
    }

    TestTree with(String directory, String name, String content) {
        ItemId id = new ItemId(directory);
        files.computeIfAbsent(id, any -> new TreeMap<>())
                .put(name, new ConfigurationFile(id, name, content));
        ItemId child = id;
        while (child.parent().isPresent()) {
            ItemId parent = child.parent().get();
            children.computeIfAbsent(parent, any -> new TreeSet<>()).add(child);
            child = parent;
        }
        return this;
    }

    TestTree withServer(String directory, String content) {
        return with(directory, ServerKeys.FILE, content);
    }

    TestTree withOutput(String directory, String content) {
        return with(directory, OutputKeys.FILE, content);
    }

    @Override
    public List<ConfigurationFile> files(String name) {
        return files.values().stream()
                .map(directory -> directory.get(name))
                .filter(file -> file != null)
                .sorted(Comparator.comparing(ConfigurationFile::itemId))
                .toList();
    }

    @Override
    public List<ConfigurationFile> filesAt(ItemId itemId) {
        return new ArrayList<>(files.getOrDefault(itemId, Map.of()).values());
    }

    @Override
    public List<ItemId> children(ItemId itemId) {
        return List.copyOf(children.getOrDefault(itemId, new TreeSet<>()));
    }
}
