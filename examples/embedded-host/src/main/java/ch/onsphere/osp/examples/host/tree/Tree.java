package ch.onsphere.osp.examples.host.tree;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.Problem;
import java.util.List;
import java.util.Set;

/**
 * What was read from a directory.
 *
 * @param files the wanted files that could be read, in the order of their ItemIds and names
 * @param directories all directories
 * @param otherFiles paths of the files that nobody wanted and whose text was therefore not read
 * @param problems what could not be read, and why
 */
public record Tree(
        List<TreeFile> files,
        Set<ItemId> directories,
        List<String> otherFiles,
        List<Problem> problems) {

    /**
     * Makes the collections unchangeable.
     *
     * @param files the wanted files
     * @param directories all directories
     * @param otherFiles the other files
     * @param problems what could not be read
     */
    public Tree {
        files = List.copyOf(files);
        directories = Set.copyOf(directories);
        otherFiles = List.copyOf(otherFiles);
        problems = List.copyOf(problems);
    }

    /**
     * Tells whether there is no tree at all, so that all else that is missing follows from it.
     *
     * @return true when not even the directories could be read
     */
    public boolean isUnread() {
        return directories.isEmpty()
                && problems.stream().anyMatch(problem -> problem.rule().equals("readable"));
    }
}
