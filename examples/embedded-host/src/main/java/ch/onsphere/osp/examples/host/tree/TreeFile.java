package ch.onsphere.osp.examples.host.tree;

import ch.onsphere.osp.api.ItemId;

/**
 * A file as it lies on disk.
 *
 * @param itemId the directory that holds it
 * @param name its name
 * @param text its whole text
 */
public record TreeFile(ItemId itemId, String name, String text) {

    /**
     * Where it lies below the top of the tree.
     *
     * @return the path with slashes
     */
    public String path() {
        return itemId.value().replace('.', '/') + '/' + name;
    }

    /**
     * The path, never the text, which may hold a secret.
     *
     * @return {@link #path()}
     */
    @Override
    public String toString() {
        return path();
    }
}
