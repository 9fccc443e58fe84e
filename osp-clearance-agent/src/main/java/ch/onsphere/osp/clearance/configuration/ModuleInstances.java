package ch.onsphere.osp.clearance.configuration;

import ch.onsphere.osp.api.Configuration;
import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.kit.configuration.Draft;
import ch.onsphere.osp.kit.configuration.Key;
import ch.onsphere.osp.kit.configuration.Nearest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The instances of this module that a tree declares. */
final class ModuleInstances {

    private static final ItemId PARENT = new ItemId("modules.clearance");

    private final Set<ItemId> instances;

    ModuleInstances(Configuration tree) {
        instances = new TreeSet<>(tree.children(PARENT));
    }

    /** Reports an item that names no instance. */
    void check(Draft item, Key<ItemId> moduleId) {
        item.find(moduleId)
                .filter(id -> !instances.contains(id))
                .ifPresent(id -> report(id, item, moduleId));
    }

    private void report(ItemId id, Draft item, Key<ItemId> moduleId) {
        List<String> known = instances.stream().map(ItemId::value).toList();
        item.at(moduleId)
                .error(
                        "module",
                        id + ", which is no instance of this module",
                        Nearest.to(id.value(), known),
                        known.isEmpty()
                                ? "Create the directory modules/clearance/clearance-1 with its"
                                        + " module.service."
                                : "Write the ItemId of a directory below modules/clearance.");
    }
}
