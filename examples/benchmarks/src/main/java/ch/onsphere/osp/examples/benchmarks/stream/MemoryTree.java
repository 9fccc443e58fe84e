package ch.onsphere.osp.examples.benchmarks.stream;

import ch.onsphere.osp.api.Configuration;
import ch.onsphere.osp.api.ConfigurationFile;
import ch.onsphere.osp.api.ItemId;
import java.util.ArrayList;
import java.util.List;

/** A flat tree of servers, each with values that its events set. */
final class MemoryTree implements Configuration {

    static final ItemId MODULE = new ItemId("modules.milestone.milestone-1");

    private final List<ConfigurationFile> files = new ArrayList<>();

    MemoryTree() {
        add(MODULE.value(), "module.service", "services:");
    }

    void add(String directory, String name, String content) {
        files.add(new ConfigurationFile(new ItemId(directory), name, content));
    }

    @Override
    public List<ConfigurationFile> files(String name) {
        return files.stream().filter(file -> file.name().equals(name)).toList();
    }

    @Override
    public List<ConfigurationFile> filesAt(ItemId itemId) {
        return files.stream().filter(file -> file.itemId().equals(itemId)).toList();
    }

    @Override
    public List<ItemId> children(ItemId itemId) {
        return files.stream()
                .map(ConfigurationFile::itemId)
                .filter(id -> id.parent().filter(itemId::equals).isPresent())
                .distinct()
                .toList();
    }
}
