package ch.onsphere.osp.milestone.journal;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a journal holds.
 *
 * @param entries the records that are whole
 * @param damaged how many were not, in the midst of the file
 * @param tornBytes how many bytes at its end belong to no record
 */
public record JournalContent(List<JournalEntry> entries, int damaged, long tornBytes) {

    private static final Logger LOG = LoggerFactory.getLogger(JournalContent.class);

    /**
     * Reads a file that may not be there. Damage is kept aside and told in the log.
     *
     * @param path the file
     * @param lost what is lost with a record that cannot be read, for the log
     * @return what it holds
     * @throws IOException when it cannot be read
     */
    public static JournalContent read(Path path, String lost) throws IOException {
        JournalContent content = read(path);
        if (content.damaged() > 0 || content.tornBytes() > JournalEntry.LONGEST) {
            keepAside(path, content.damaged(), lost);
        } else if (content.tornBytes() > 0) {
            LOG.info(
                    "The last record of the journal [{}] was not written to its end; nobody was told"
                            + " that it was",
                    path.getFileName());
        }
        return content;
    }

    /**
     * Keeps a damaged file beside its successor, and tells so.
     *
     * @param path the file
     * @param records how many of its records cannot be read
     * @param lost what is lost with them
     * @throws IOException when it cannot be copied
     */
    public static void keepAside(Path path, int records, String lost) throws IOException {
        Path aside = path.resolveSibling(path.getFileName() + ".damaged");
        Files.copy(path, aside, StandardCopyOption.REPLACE_EXISTING);
        LOG.error(
                "The journal [{}] has [{}] records that cannot be read, whose {} may be lost, unless the"
                        + " power failed while they were written: nobody was told then that they"
                        + " were kept. The file was kept as [{}]",
                path.getFileName(),
                records,
                lost,
                aside.getFileName());
    }

    private static JournalContent read(Path path) throws IOException {
        if (Files.notExists(path)) {
            return new JournalContent(List.of(), 0, 0);
        }
        List<JournalEntry> entries = new ArrayList<>();
        int damaged = 0;
        long size = Files.size(path);
        long written = written(path);
        long at = 0;
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(path)))) {
            while (at < written && at + JournalEntry.HEAD < size) {
                int length = in.readInt();
                int checksum = in.readInt();
                if (length < 1
                        || length > JournalEntry.LONGEST
                        || length > size - at - JournalEntry.HEAD) {
                    break;
                }
                byte[] rest = in.readNBytes(length);
                JournalEntry entry =
                        new JournalEntry(rest[0], Arrays.copyOfRange(rest, 1, rest.length));
                if (entry.checksum() == checksum) {
                    entries.add(entry);
                } else if (at + JournalEntry.HEAD + length > written) {
                    // Begun, and not written to its end: zeros are in the place of the rest.
                    break;
                } else {
                    damaged++;
                }
                at += JournalEntry.HEAD + length;
            }
        }
        return new JournalContent(entries, damaged, Math.max(0, written - at));
    }

    /** Where the zeros begin that a file ends with. */
    private static long written(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            byte[] piece = new byte[8192];
            long end = file.length();
            while (end > 0) {
                int length = (int) Math.min(piece.length, end);
                file.seek(end - length);
                file.readFully(piece, 0, length);
                for (int i = length; i > 0; i--) {
                    if (piece[i - 1] != 0) {
                        return end - length + i;
                    }
                }
                end -= length;
            }
            return 0;
        }
    }
}
