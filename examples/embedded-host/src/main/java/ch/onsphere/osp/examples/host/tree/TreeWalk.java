package ch.onsphere.osp.examples.host.tree;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.Problem;
import ch.onsphere.osp.examples.host.report.Problems;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** One walk through a tree. Directories wait in a queue of their own, so depth costs no stack. */
final class TreeWalk {

    /** Holds certificates, which are read whenever they are needed, and no configuration. */
    private static final String CERTIFICATES = "certs";

    private final Path top;
    private final TreeLimits limits;
    private final Predicate<String> wanted;
    private final FileText text;
    private final Deque<Folder> waiting = new ArrayDeque<>();
    private final List<TreeFile> files = new ArrayList<>();
    private final Set<ItemId> directories = new HashSet<>();
    private final List<String> otherFiles = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int entries;

    /** A directory to look into; the top itself has no ItemId. */
    private record Folder(Path path, Optional<ItemId> itemId, int depth) {
        private String pathOf(String name) {
            return itemId.map(id -> id.value().replace('.', '/') + '/').orElse("") + name;
        }
    }

    TreeWalk(Path top, TreeLimits limits, Predicate<String> wanted) {
        this.top = top;
        this.limits = limits;
        this.wanted = wanted;
        this.text = new FileText(limits.fileBytes());
    }

    Tree result() {
        files.sort(Comparator.comparing(TreeFile::itemId).thenComparing(TreeFile::name));
        return new Tree(files, directories, otherFiles, problems);
    }

    void walk() {
        waiting.add(new Folder(top, Optional.empty(), 0));
        while (!waiting.isEmpty()) {
            Folder folder = waiting.remove();
            try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder.path())) {
                for (Path entry : stream) {
                    if (full(folder)) {
                        return;
                    }
                    look(folder, entry);
                }
            } catch (IOException e) {
                problems.add(FileText.unreadable(folder.pathOf(""), e));
            } catch (DirectoryIteratorException e) {
                problems.add(FileText.unreadable(folder.pathOf(""), e.getCause()));
            }
        }
    }

    private boolean full(Folder folder) {
        entries++;
        if (entries <= limits.entries() && files.size() < limits.files()) {
            return false;
        }
        problems.add(
                Problems.error(
                        folder.pathOf(""),
                        "",
                        "limits",
                        "more than "
                                + limits.files()
                                + " configuration files, or "
                                + limits.entries()
                                + " entries",
                        "The rest of the tree was not read: divide it between several hosts."));
        return true;
    }

    private void look(Folder folder, Path entry) {
        String name = String.valueOf(entry.getFileName());
        if (name.startsWith(".") || (folder.depth() == 0 && name.equals(CERTIFICATES))) {
            return;
        }
        String path = folder.pathOf(name);
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(
                            entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            boolean isLink = attributes.isSymbolicLink();
            if (isLink) {
                if (!entry.toRealPath().startsWith(top)) {
                    if (wanted.test(name) || Files.isDirectory(entry)) {
                        problems.add(leavesTree(path));
                    }
                    return;
                }
                attributes = Files.readAttributes(entry, BasicFileAttributes.class);
            }
            if (attributes.isDirectory() && isLink) {
                problems.add(linkedDirectory(path));
            } else if (attributes.isDirectory()) {
                directory(folder, entry, name, path);
            } else {
                file(folder, entry, name, path, attributes);
            }
        } catch (IOException e) {
            if (wanted.test(name)) {
                problems.add(FileText.unreadable(path, e));
            }
        }
    }

    private static Problem leavesTree(String path) {
        return Problems.error(
                path,
                "",
                "symbolicLink",
                "a symbolic link that leads out of the tree",
                "Put a copy into the tree instead of the link.");
    }

    /** Even one that stays within the tree: it could lead in a circle. */
    private static Problem linkedDirectory(String path) {
        return Problems.error(
                path,
                "",
                "symbolicLink",
                "a directory that is a symbolic link",
                "Remove the link; to say the same thing twice, use a template.");
    }

    private void directory(Folder folder, Path entry, String name, String path) {
        String id = folder.itemId().map(parent -> parent.value() + '.').orElse("") + name;
        if (name.indexOf('.') >= 0 || !ItemId.isValid(id)) {
            problems.add(
                    Problems.warning(
                            path,
                            "",
                            "itemId",
                            "a directory whose name cannot stand in an ItemId",
                            "Use a name without dots and blanks; what lies below is not read."));
            return;
        }
        if (folder.depth() >= limits.depth()) {
            problems.add(
                    Problems.error(
                            path,
                            "",
                            "limits",
                            "more than " + limits.depth() + " directories inside one another",
                            "Make the tree flatter; what lies below is not read."));
            return;
        }
        ItemId itemId = new ItemId(id);
        directories.add(itemId);
        waiting.add(new Folder(entry, Optional.of(itemId), folder.depth() + 1));
    }

    private void file(
            Folder folder, Path entry, String name, String path, BasicFileAttributes attributes) {
        if (folder.itemId().isEmpty()) {
            return;
        }
        if (!wanted.test(name)) {
            otherFiles.add(path);
            return;
        }
        // Opening a pipe or a device could wait for ever.
        if (!attributes.isRegularFile()) {
            problems.add(
                    Problems.error(
                            path,
                            "",
                            "readable",
                            "a pipe, socket or device",
                            "Put an ordinary file there."));
            return;
        }
        FileText.Outcome outcome = text.read(entry, path);
        if (outcome.problem() != null) {
            problems.add(outcome.problem());
        } else {
            files.add(new TreeFile(folder.itemId().get(), name, outcome.text()));
        }
    }
}
