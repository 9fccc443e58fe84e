package ch.onsphere.osp.examples.host.tree;

import ch.onsphere.osp.api.Configuration;
import ch.onsphere.osp.api.ConfigurationFile;
import ch.onsphere.osp.api.ItemId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** A configuration held in memory, found by name and by address. */
public final class TreeConfiguration implements Configuration {

    private static final Comparator<ConfigurationFile> ORDER =
            Comparator.comparing(ConfigurationFile::itemId).thenComparing(ConfigurationFile::name);

    private final Map<String, List<ConfigurationFile>> byName = new HashMap<>();
    private final Map<ItemId, List<ConfigurationFile>> byItem = new HashMap<>();
    private final Map<ItemId, List<ItemId>> children = new HashMap<>();

    /**
     * Holds files.
     *
     * @param directories all directories, also those without files
     * @param files the resolved files
     */
    public TreeConfiguration(Collection<ItemId> directories, Collection<ConfigurationFile> files) {
        files.stream()
                .sorted(ORDER)
                .forEach(
                        file -> {
                            put(byName, file.name(), file);
                            put(byItem, file.itemId(), file);
                        });
        for (ItemId directory : new TreeSet<>(directories)) {
            directory.parent().ifPresent(parent -> put(children, parent, directory));
        }
    }

    private static <K, V> void put(Map<K, List<V>> map, K key, V value) {
        map.computeIfAbsent(key, unused -> new ArrayList<>()).add(value);
    }

    @Override
    public List<ConfigurationFile> files(String name) {
        return List.copyOf(byName.getOrDefault(name, List.of()));
    }

    @Override
    public List<ConfigurationFile> filesAt(ItemId itemId) {
        return List.copyOf(byItem.getOrDefault(itemId, List.of()));
    }

    @Override
    public List<ItemId> children(ItemId itemId) {
        return List.copyOf(children.getOrDefault(itemId, List.of()));
    }
}
