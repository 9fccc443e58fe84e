package ch.onsphere.osp.milestone;

import ch.onsphere.osp.api.Configuration;
import ch.onsphere.osp.api.ConfigurationFile;
import ch.onsphere.osp.api.ItemId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A configuration tree that a test writes down file by file. It has one instance of the module. */
public final class MemoryConfiguration implements Configuration {

    public static final ItemId INSTANCE = new ItemId("modules.milestone.milestone-1");

    private final Map<ItemId, Map<String, ConfigurationFile>> files = new TreeMap<>();
    private final Map<ItemId, TreeSet<ItemId>> children = new HashMap<>();

    public MemoryConfiguration() {
        with(INSTANCE.value(), "module.service", "services:");
    }

    public MemoryConfiguration with(String directory, String name, String content) {
        ItemId id = new ItemId(directory);
        files.computeIfAbsent(id, any -> new TreeMap<>())
                .put(name, new ConfigurationFile(id, name, content));
        ItemId child = id;
        for (Optional<ItemId> parent = id.parent(); parent.isPresent(); parent = child.parent()) {
            children.computeIfAbsent(parent.get(), any -> new TreeSet<>()).add(child);
            child = parent.get();
        }
        return this;
    }

    public MemoryConfiguration without(String directory) {
        files.remove(new ItemId(directory));
        return this;
    }

    public MemoryConfiguration withServer(String directory, String content) {
        return with(directory, "server.milestone", content);
    }

    public MemoryConfiguration withOutput(String directory, String content) {
        return with(directory, "output.milestone", content);
    }

    @Override
    public List<ConfigurationFile> files(String name) {
        return files.values().stream()
                .flatMap(directory -> Stream.ofNullable(directory.get(name)))
                .toList();
    }

    @Override
    public List<ConfigurationFile> filesAt(ItemId itemId) {
        return List.copyOf(files.getOrDefault(itemId, Map.of()).values());
    }

    @Override
    public List<ItemId> children(ItemId itemId) {
        return List.copyOf(children.getOrDefault(itemId, new TreeSet<>()));
    }
}
