package ch.onsphere.osp.api;

import java.util.List;
import java.util.Optional;

/** The resolved configuration tree: a snapshot that never changes. */
public interface Configuration {

    /**
     * All readable files of one name, wherever they lie.
     *
     * @param name for instance {@code server.milestone}
     * @return the files in the order of their ItemIds
     */
    List<ConfigurationFile> files(String name);

    /**
     * The readable files of one directory.
     *
     * @param itemId any address, whether it exists or not
     * @return the files in the order of their names; empty when there are none
     */
    List<ConfigurationFile> filesAt(ItemId itemId);

    /**
     * The directories directly below another.
     *
     * @param itemId any address, whether it exists or not
     * @return their addresses in order; empty when there are none
     */
    List<ItemId> children(ItemId itemId);

    /**
     * The file of this name in a directory.
     *
     * @param itemId any address, whether it exists or not
     * @param name for instance {@code server.milestone}
     * @return the file, or empty when there is none or it cannot be read
     */
    default Optional<ConfigurationFile> file(ItemId itemId, String name) {
        return filesAt(itemId).stream().filter(file -> file.name().equals(name)).findFirst();
    }
}
