package ch.onsphere.osp.milestone.intake;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
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

/**
 * A file of records to which is only added. Each record is its length, a checksum over the rest, a
 * kind and the bytes; so a record that was not written to its end, or went bad on the disk, is
 * recognised. Used by one thread.
 */
final class JournalFile implements Closeable {

    /** The longest record; a length beyond it is damage. */
    static final int LONGEST = 4 << 20;

    private static final int HEAD = 2 * Integer.BYTES;

    /** A record: its kind, and what it says. Whoever makes or reads it leaves the bytes alone. */
    static final class Entry {

        private final byte kind;
        private final byte[] bytes;

        Entry(byte kind, byte[] bytes) {
            this.kind = kind;
            this.bytes = bytes;
        }

        byte kind() {
            return kind;
        }

        byte[] bytes() {
            return bytes;
        }

        int size() {
            return HEAD + 1 + bytes.length;
        }
    }

    /**
     * What a file held.
     *
     * @param entries the records that are whole
     * @param damaged how many were not, in the midst of the file
     * @param tornBytes how many bytes at its end belong to no record
     */
    record Content(List<Entry> entries, int damaged, long tornBytes) {}

    private final RandomAccessFile file;
    private long end;

    private JournalFile(RandomAccessFile file, long end) {
        this.file = file;
        this.end = end;
    }

    /** Reads a file that may not be there. */
    static Content read(Path path) throws IOException {
        if (Files.notExists(path)) {
            return new Content(List.of(), 0, 0);
        }
        List<Entry> entries = new ArrayList<>();
        int damaged = 0;
        long left = Files.size(path);
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(path)))) {
            while (left > HEAD) {
                int length = in.readInt();
                int checksum = in.readInt();
                if (length < 1 || length > LONGEST || length > left - HEAD) {
                    break;
                }
                byte[] rest = in.readNBytes(length);
                left -= HEAD + length;
                if (checksum(rest) == checksum) {
                    byte[] bytes = Arrays.copyOfRange(rest, 1, rest.length);
                    entries.add(new Entry(rest[0], bytes));
                } else {
                    damaged++;
                }
            }
        } catch (EOFException shorterThanItsSize) {
            return new Content(entries, damaged, left);
        }
        return new Content(entries, damaged, left);
    }

    /** Puts a new file in the place of another, whole or not at all. */
    static JournalFile replace(Path path, List<Entry> entries) throws IOException {
        Path next = path.resolveSibling(path.getFileName() + ".new");
        Files.deleteIfExists(next);
        try (JournalFile fresh = open(next, 0)) {
            fresh.append(entries, true);
        }
        Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel directory =
                FileChannel.open(path.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            directory.force(true);
        }
        return open(path, Files.size(path));
    }

    private static JournalFile open(Path path, long end) throws IOException {
        return new JournalFile(new RandomAccessFile(path.toFile(), "rw"), end);
    }

    /** Adds records: all of them, or none when it fails. */
    void append(List<Entry> entries, boolean durable) throws IOException {
        ByteArrayOutputStream buffer = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(buffer);
        for (Entry entry : entries) {
            byte[] rest =
                    ByteBuffer.allocate(1 + entry.bytes().length)
                            .put(entry.kind())
                            .put(entry.bytes())
                            .array();
            out.writeInt(rest.length);
            out.writeInt(checksum(rest));
            out.write(rest);
        }
        try {
            file.seek(end);
            file.write(buffer.toByteArray());
            if (durable) {
                file.getFD().sync();
            }
            end += buffer.size();
        } catch (IOException e) {
            cutBack(e);
            throw e;
        }
    }

    /** What follows half a record could not be read again. */
    private void cutBack(IOException why) {
        try {
            file.setLength(end);
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }

    long size() {
        return end;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private static int checksum(byte[] bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes);
        return (int) sum.getValue();
    }
}
