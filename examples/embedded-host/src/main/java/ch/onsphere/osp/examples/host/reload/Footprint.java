package ch.onsphere.osp.examples.host.reload;

import ch.onsphere.osp.api.Configuration;
import ch.onsphere.osp.api.ConfigurationFile;
import ch.onsphere.osp.api.ItemId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Everything in a tree that concerns one module instance: its own folder, the files it works with,
 * the values beside them, and the items they name. Two trees with the same footprint of an instance
 * need no restart of it. What is not known to be another's counts, for a restart too many is better
 * than one too few. What editors leave beside a file does not: nobody reads it, and each restart
 * ends the connections.
 */
final class Footprint {

    private static final String VALUE = "value.ospp";

    /** Names such as {@code server.milestone}; not its backups, nor what an editor tries with. */
    private static final Pattern CONFIGURATION =
            Pattern.compile("[\\p{Alnum}_-]+\\.[\\p{Alnum}_-]+");

    private final Configuration configuration;
    private final Map<String, String> contents = new HashMap<>();

    private Footprint(Configuration configuration) {
        this.configuration = configuration;
    }

    static Map<String, String> of(
            Configuration configuration, ItemId moduleId, Ownership ownership) {
        Footprint footprint = new Footprint(configuration);
        footprint.addFolder(moduleId);
        for (Ownership.Claimed claimed : ownership.of(moduleId)) {
            footprint.add(claimed.file());
            configuration.file(claimed.file().itemId(), VALUE).ifPresent(footprint::add);
            for (String text : claimed.texts()) {
                footprint.addLinked(text, moduleId);
            }
        }
        return footprint.contents;
    }

    private void addFolder(ItemId folder) {
        configuration.filesAt(folder).forEach(this::add);
        configuration.children(folder).forEach(this::addFolder);
    }

    private void addLinked(String text, ItemId moduleId) {
        if (text.indexOf('.') < 0 || !ItemId.isValid(text) || text.equals(moduleId.value())) {
            return;
        }
        List<ConfigurationFile> linked = configuration.filesAt(new ItemId(text));
        linked.forEach(this::add);
    }

    private void add(ConfigurationFile file) {
        if (CONFIGURATION.matcher(file.name()).matches()) {
            contents.put(file.path(), file.content());
        }
    }
}
