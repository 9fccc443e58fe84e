package ch.onsphere.osp.milestone.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A journal that is whole and on the disk, and bears the name it is meant for not yet. */
public final class JournalDraft {

    private final Path next;
    private final Path path;
    private final long end;

    private JournalDraft(Path next, Path path, long end) {
        this.next = next;
        this.path = path;
        this.end = end;
    }

    /**
     * Writes the file that is to take the place of another, which may be written meanwhile.
     *
     * @param path the file whose place it is to take
     * @param entries what it holds
     * @return the new file, beside the other
     * @throws IOException when it cannot be written; the other one is as it was
     */
    public static JournalDraft of(Path path, List<JournalEntry> entries) throws IOException {
        Path next = path.resolveSibling(path.getFileName() + ".new");
        Files.deleteIfExists(next);
        try (JournalFile fresh = JournalFile.open(next, 0)) {
            fresh.append(entries, true);
            return new JournalDraft(next, path, fresh.size());
        }
    }

    /**
     * Takes the place of the other file. Whoever wrote that one must have closed it: it bears no
     * name any more, and what would be added to it is lost.
     *
     * @return this file, to be added to
     * @throws IOException when that fails; which of the two is there is not known then
     */
    public JournalFile takePlace() throws IOException {
        Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel directory =
                FileChannel.open(path.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            directory.force(true);
        }
        return JournalFile.open(path, end);
    }
}
