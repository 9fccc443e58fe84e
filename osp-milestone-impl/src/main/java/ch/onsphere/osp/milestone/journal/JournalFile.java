package ch.onsphere.osp.milestone.journal;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file of records to which is only added. Each record is its length, a checksum over the rest, a
 * kind and the bytes; so a record that was not written to its end, or went bad on the disk, is
 * recognised. Zeros are written ahead of the records, so that most of them change no more than
 * bytes that the file has already: the disk is done with that in half the time. Used by one thread.
 */
public final class JournalFile implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(JournalFile.class);

    /** How many zeros are written at a time. */
    private static final int AHEAD = 256 << 10;

    private final RandomAccessFile file;

    /** Where the records end, and where the zeros do. */
    private long end;

    private long room;

    private JournalFile(RandomAccessFile file, long end) throws IOException {
        this.file = file;
        this.end = end;
        this.room = file.length();
    }

    static JournalFile open(Path path, long end) throws IOException {
        return new JournalFile(new RandomAccessFile(path.toFile(), "rw"), end);
    }

    /**
     * Adds records: all of them, or none when it fails.
     *
     * @param entries the records
     * @param durable whether they have to outlive the machine, not only the process
     * @throws IOException when they cannot be written
     */
    public void append(List<JournalEntry> entries, boolean durable) throws IOException {
        int size = entries.stream().mapToInt(JournalEntry::size).sum();
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

    private void write(List<JournalEntry> entries, int size, int zeros, boolean durable)
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
