package ch.onsphere.osp.milestone.journal;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file of records to which is only added. Each record is its length, a checksum over the rest, a
 * kind and the bytes; so a record that was not written to its end, or went bad on the disk, is
 * recognised. Zeros are written ahead of the records, so that most of them change no more than
 * bytes that the file has already: the disk is done with that in half the time. Used by one thread.
 */
public final class JournalFile implements Closeable {

    /** The longest record; a length beyond it is damage. */
    public static final int LONGEST = 4 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(JournalFile.class);

    private static final int HEAD = 2 * Integer.BYTES;

    /** How many zeros are written at a time. */
    private static final int AHEAD = 256 << 10;

    /** A record: its kind, and what it says. Whoever makes or reads it leaves the bytes alone. */
    public static final class Entry {

        private final byte kind;
        private final byte[] bytes;

        /**
         * A record.
         *
         * @param kind what it is about
         * @param bytes what it says
         */
        public Entry(byte kind, byte[] bytes) {
            this.kind = kind;
            this.bytes = bytes;
        }

        /**
         * What it is about.
         *
         * @return the kind
         */
        public byte kind() {
            return kind;
        }

        /**
         * What it says.
         *
         * @return the bytes
         */
        public byte[] bytes() {
            return bytes;
        }

        /**
         * How much of a file it takes.
         *
         * @return bytes, with all that goes before it
         */
        public int size() {
            return HEAD + 1 + bytes.length;
        }

        private int checksum() {
            CRC32C sum = new CRC32C();
            sum.update(kind);
            sum.update(bytes);
            return (int) sum.getValue();
        }

        private void writeTo(ByteBuffer buffer) {
            buffer.putInt(1 + bytes.length).putInt(checksum()).put(kind).put(bytes);
        }
    }

    /**
     * What a file held.
     *
     * @param entries the records that are whole
     * @param damaged how many were not, in the midst of the file
     * @param tornBytes how many bytes at its end belong to no record
     */
    public record Content(List<Entry> entries, int damaged, long tornBytes) {}

    private final RandomAccessFile file;

    /** Where the records end, and where the zeros do. */
    private long end;

    private long room;

    private JournalFile(RandomAccessFile file, long end) throws IOException {
        this.file = file;
        this.end = end;
        this.room = file.length();
    }

    /**
     * Reads a file that may not be there. Damage is kept aside and told in the log.
     *
     * @param path the file
     * @param lost what is lost with a record that cannot be read, for the log
     * @return what it holds
     * @throws IOException when it cannot be read
     */
    public static Content read(Path path, String lost) throws IOException {
        Content content = read(path);
        if (content.damaged() > 0 || content.tornBytes() > LONGEST) {
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

    private static Content read(Path path) throws IOException {
        if (Files.notExists(path)) {
            return new Content(List.of(), 0, 0);
        }
        List<Entry> entries = new ArrayList<>();
        int damaged = 0;
        long size = Files.size(path);
        long written = written(path);
        long at = 0;
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(path)))) {
            while (at < written && at + HEAD < size) {
                int length = in.readInt();
                int checksum = in.readInt();
                if (length < 1 || length > LONGEST || length > size - at - HEAD) {
                    break;
                }
                byte[] rest = in.readNBytes(length);
                Entry entry = new Entry(rest[0], Arrays.copyOfRange(rest, 1, rest.length));
                if (entry.checksum() == checksum) {
                    entries.add(entry);
                } else if (at + HEAD + length > written) {
                    // Begun, and not written to its end: zeros are in the place of the rest.
                    break;
                } else {
                    damaged++;
                }
                at += HEAD + length;
            }
        }
        return new Content(entries, damaged, Math.max(0, written - at));
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

    /**
     * Writes the file that is to take the place of another, which may be written meanwhile.
     *
     * @param path the file whose place it is to take
     * @param entries what it holds
     * @return the new file, beside the other
     * @throws IOException when it cannot be written; the other one is as it was
     */
    public static Draft draft(Path path, List<Entry> entries) throws IOException {
        Path next = path.resolveSibling(path.getFileName() + ".new");
        Files.deleteIfExists(next);
        try (JournalFile fresh = open(next, 0)) {
            fresh.append(entries, true);
            return new Draft(next, path, fresh.end);
        }
    }

    /** A file that is whole and on the disk, and bears the name it is meant for not yet. */
    public static final class Draft {

        private final Path next;
        private final Path path;
        private final long end;

        private Draft(Path next, Path path, long end) {
            this.next = next;
            this.path = path;
            this.end = end;
        }

        /**
         * Takes the place of the other file. Whoever wrote that one must have closed it: it bears
         * no name any more, and what would be added to it is lost.
         *
         * @return this file, to be added to
         * @throws IOException when that fails; which of the two is there is not known then
         */
        public JournalFile takePlace() throws IOException {
            Files.move(
                    next,
                    path,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel directory =
                    FileChannel.open(path.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
                directory.force(true);
            }
            return open(path, end);
        }
    }

    private static JournalFile open(Path path, long end) throws IOException {
        return new JournalFile(new RandomAccessFile(path.toFile(), "rw"), end);
    }

    /**
     * Adds records: all of them, or none when it fails.
     *
     * @param entries the records
     * @param durable whether they have to outlive the machine, not only the process
     * @throws IOException when they cannot be written
     */
    public void append(List<Entry> entries, boolean durable) throws IOException {
        int size = entries.stream().mapToInt(Entry::size).sum();
        if (end + size <= room) {
            write(entries, size, 0, durable);
            return;
        }
        try {
            write(entries, size, AHEAD, durable);
        } catch (IOException e) {
            LOG.debug("A journal goes on without zeros ahead of its records", e);
            write(entries, size, 0, durable);
        }
    }

    private void write(List<Entry> entries, int size, int zeros, boolean durable)
            throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(size + zeros);
        entries.forEach(entry -> entry.writeTo(buffer));
        try {
            file.seek(end);
            file.write(buffer.array());
            if (durable) {
                file.getFD().sync();
            }
        } catch (IOException e) {
            cutBack(e);
            throw e;
        }
        room = Math.max(room, end + buffer.capacity());
        end += size;
    }

    /** What follows half a record could not be read again. */
    private void cutBack(IOException why) {
        room = end;
        try {
            file.setLength(end);
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }

    /**
     * How long its records are.
     *
     * @return bytes
     */
    public long size() {
        return end;
    }

    /** Takes the zeros away if it can, for nothing more is added. */
    @Override
    public void close() {
        try (file) {
            file.setLength(end);
        } catch (IOException e) {
            LOG.debug("A journal was closed with the zeros at its end, or not closed", e);
        }
    }
}
