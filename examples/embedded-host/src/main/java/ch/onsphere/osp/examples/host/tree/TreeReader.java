package ch.onsphere.osp.examples.host.tree;

import ch.onsphere.osp.examples.host.report.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Reads the directory of a tree. Whatever lies there, reading ends within bounds, and a file that
 * cannot be read does not hide the others.
 */
public final class TreeReader {

    private final TreeLimits limits;
    private final Predicate<String> wanted;

    /**
     * A reader.
     *
     * @param limits how much to read
     * @param wanted which file names to read; the text of other files is left alone
     */
    public TreeReader(TreeLimits limits, Predicate<String> wanted) {
        this.limits = limits;
        this.wanted = wanted;
    }

    /**
     * Reads a directory.
     *
     * @param top the top of the tree
     * @return what was read, and what could not be
     */
    public Tree read(Path top) {
        Path realTop;
        try {
            realTop = top.toRealPath();
        } catch (IOException e) {
            return nothing(top, "no such directory, or one that cannot be read");
        }
        if (!Files.isDirectory(realTop)) {
            return nothing(top, "a file where a directory should be");
        }
        TreeWalk walk = new TreeWalk(realTop, limits, wanted);
        walk.walk();
        return walk.result();
    }

    private static Tree nothing(Path top, String found) {
        return new Tree(
                List.of(),
                Set.of(),
                List.of(),
                List.of(
                        Problems.error(
                                top.toString(),
                                "",
                                "readable",
                                found,
                                "Name the directory that holds the folders modules and root.")));
    }
}
