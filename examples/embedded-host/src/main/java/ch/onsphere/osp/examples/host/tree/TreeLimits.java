package ch.onsphere.osp.examples.host.tree;

/**
 * How much a tree may hold before the host refuses to read on.
 *
 * @param fileBytes the longest file
 * @param files the most files that are read
 * @param entries the most files and directories that are looked at
 * @param depth the most directories inside one another
 */
public record TreeLimits(int fileBytes, int files, int entries, int depth) {

    /** Ample for a large site: a hundred servers and ten thousand outputs are a tenth of it. */
    public static final TreeLimits DEFAULT = new TreeLimits(1 << 20, 200_000, 1_000_000, 32);
}
