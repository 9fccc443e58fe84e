package ch.onsphere.osp.clearance.audit;

import ch.onsphere.osp.clearance.exclusive.ExclusiveFile;
import ch.onsphere.osp.clearance.exclusive.InUseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of a record: one after the other, each going on with the chain of the one before. */
final class AuditFiles {

    static final String FIRST = "audit-000001.jsonl";

    private static final Pattern NAME = Pattern.compile("audit-([0-9]{6})\\.jsonl");

    private AuditFiles() {}

    static List<Path> in(Path directory) throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(each -> NAME.matcher(nameOf(each)).matches()).sorted().toList();
        }
    }

    /**
     * Keeps everybody else from writing the record, until it is closed. Two who write would write
     * over each other, and the chain would not show it.
     */
    static ExclusiveFile lock(Path directory) throws IOException {
        try {
            return ExclusiveFile.take(directory.resolve("lock"));
        } catch (InUseException e) {
            throw new IOException(
                    e.isInThisProcess()
                            ? "it is written by another agent of this process; end that one, or"
                                    + " give each a state directory of its own"
                            : "it is written by another process; stop the other host that has the"
                                    + " same state directory",
                    e);
        }
    }

    static Path after(Path directory, List<Path> files) {
        int number = files.isEmpty() ? 0 : numberOf(files.get(files.size() - 1));
        return directory.resolve(String.format(Locale.ROOT, "audit-%06d.jsonl", number + 1));
    }

    static boolean isFirst(Path file) {
        return nameOf(file).equals(FIRST);
    }

    private static int numberOf(Path file) {
        Matcher name = NAME.matcher(nameOf(file));
        return name.matches() ? Integer.parseInt(name.group(1)) : 0;
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }
}
