package ch.onsphere.osp.milestone.configuration;

import ch.onsphere.osp.api.Configuration;
import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.kit.configuration.Draft;
import ch.onsphere.osp.kit.configuration.Nearest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The instances of this module that a tree declares. */
final class ModuleInstances {

    private static final ItemId PARENT = new ItemId("modules.milestone");

    private final Set<ItemId> instances;

    ModuleInstances(Configuration tree) {
        instances = new TreeSet<>(tree.children(PARENT));
    }

    /** Reports a server whose {@code moduleId} names no instance. */
    void check(Draft server) {
        server.find(ServerKeys.MODULE_ID)
                .filter(id -> !instances.contains(id))
                .ifPresent(id -> report(id, server));
    }

    private void report(ItemId id, Draft server) {
        List<String> known = instances.stream().map(ItemId::value).toList();
        server.at(ServerKeys.MODULE_ID)
                .error(
                        "module",
                        id + ", which is no instance of this module",
                        Nearest.to(id.value(), known),
                        known.isEmpty()
                                ? "Create the directory modules/milestone/milestone-1 with its"
                                        + " module.service."
                                : "Write the ItemId of a directory below modules/milestone.");
    }
}
