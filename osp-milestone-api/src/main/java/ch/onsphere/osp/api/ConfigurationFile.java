package ch.onsphere.osp.api;

/**
 * One file of the configuration tree, after templates and variables were applied.
 *
 * @param itemId the directory that holds it
 * @param name its name, such as {@code server.milestone}
 * @param content its whole text, which may be wrong in any way; empty text for a file that no
 *     module of the host reads
 */
public record ConfigurationFile(ItemId itemId, String name, String content) {

    /**
     * Where it lies below the top of the tree, for reports.
     *
     * @return for instance {@code root/vms/server.milestone}
     */
    public String path() {
        return itemId.value().replace('.', '/') + '/' + name;
    }

    /**
     * The path, never the content, which may hold a secret.
     *
     * @return {@link #path()}
     */
    @Override
    public String toString() {
        return path();
    }
}
