package ch.onsphere.osp.milestone;

import ch.onsphere.osp.api.Configuration;
import ch.onsphere.osp.api.ConfigurationFile;
import ch.onsphere.osp.api.ItemId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A configuration tree that a test writes down file by file. */
public final class MemoryConfiguration implements Configuration {

    private final Map<ItemId, Map<String, ConfigurationFile>> files = new TreeMap<>();

    public static MemoryConfiguration withInstance(String moduleId) {
        return new MemoryConfiguration().with(moduleId, "module.service", "services:\n");
    }

    public MemoryConfiguration with(String itemId, String name, String content) {
        ItemId id = new ItemId(itemId);
        files.computeIfAbsent(id, each -> new TreeMap<>())
                .put(name, new ConfigurationFile(id, name, content));
        return this;
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
        int depth = itemId.names().size();
        return files.keySet().stream()
                .map(ItemId::names)
                .filter(names -> names.size() > depth)
                .filter(names -> names.subList(0, depth).equals(itemId.names()))
                .map(names -> itemId.child(names.get(depth)))
                .distinct()
                .toList();
    }
}
