package ch.onsphere.osp.clearance.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.clearance.error.ModuleError;
import ch.onsphere.osp.clearance.exclusive.ExclusiveFile;
import ch.onsphere.osp.clearance.json.Json;
import ch.onsphere.osp.kit.time.TimeSource;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the record of one agent. What {@link #append} returns from is on the disk, with all before
 * it. CR-022
 */
public final class AuditLog implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AuditLog.class);
    private static final long LARGEST_FILE = 64L << 20;
    private static final int LONGEST_LINE = 64 * 1024;

    private final Path directory;
    private final TimeSource time;

    // Below: held by the monitor of this.
    private ExclusiveFile lock;
    private FileChannel file;
    private long sequence;
    private String previous = AuditLine.BEGIN;
    private boolean closed;

    /**
     * Opens nothing until something is written.
     *
     * @param directory where the record lies: of this agent alone
     * @param time the time of the entries
     */
    public AuditLog(Path directory, TimeSource time) {
        this.directory = directory;
        this.time = time;
    }

    /**
     * Adds an entry.
     *
     * @param event what happened, such as {@code file-begun}
     * @param details ids, hashes and numbers; never a secret, nothing about people
     * @throws ch.onsphere.osp.api.OspException when it cannot be written
     */
    public void append(String event, Map<String, String> details) {
        append(event, details, true);
    }

    /**
     * Adds an entry about something that has not left a trace anywhere yet. It is on the disk no
     * later than the next that is appended; until then, only a power cut can lose it.
     *
     * @param event what happened, such as {@code job-locked}
     * @param details as above
     * @throws ch.onsphere.osp.api.OspException when it cannot be written
     */
    public void note(String event, Map<String, String> details) {
        append(event, details, false);
    }

    /**
     * Makes sure, before anything is begun that must be recorded, that the record is there to be
     * written. Costs nothing while the last entry was written well.
     *
     * @throws ch.onsphere.osp.api.OspException when it cannot be written
     */
    public synchronized void ready() {
        try {
            openIfNeeded();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private synchronized void append(String event, Map<String, String> details, boolean durably) {
        try {
            openIfNeeded();
            write(event, details, durably);
            if (file.size() > LARGEST_FILE) {
                file.force(false);
                file.close();
                file = channel(AuditFiles.after(directory, AuditFiles.in(directory)));
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private OspException failed(IOException e) {
        abandon();
        return ModuleError.AUDIT_FAILED.at(directory + ": " + e.getMessage(), e);
    }

    private void openIfNeeded() throws IOException {
        if (closed) {
            throw new IOException("the record is closed");
        }
        if (file == null) {
            open();
        }
    }

    private void write(String event, Map<String, String> details, boolean durably)
            throws IOException {
        ObjectNode entry =
                Json.object()
                        .put("time", time.now().truncatedTo(ChronoUnit.MILLIS).toString())
                        .put("event", event);
        details.forEach(entry::put);
        AuditLine line = AuditLine.seal(entry, sequence + 1, previous);
        ByteBuffer bytes = ByteBuffer.wrap((line.text() + '\n').getBytes(UTF_8));
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
        if (durably) {
            file.force(false);
        }
        sequence = line.sequence();
        previous = line.hash();
    }

    /** Goes on where the record ends. What a power cut has torn is cut off, and that is noted. */
    private void open() throws IOException {
        Files.createDirectories(directory);
        lock = AuditFiles.lock(directory);
        List<Path> files = AuditFiles.in(directory);
        Path last =
                files.isEmpty() ? AuditFiles.after(directory, files) : files.get(files.size() - 1);
        file = channel(last);
        byte[] tail = tail(file);
        int end = tail.length;
        // In bytes: a character that is torn has no length in text.
        while (end > 0 && tail[end - 1] != '\n') {
            end--;
        }
        int torn = tail.length - end;
        if (torn > 0) {
            file.truncate(file.size() - torn);
        }
        Optional<AuditLine> known = lastLine(new String(tail, 0, end, UTF_8), files);
        sequence = known.map(AuditLine::sequence).orElse(0L);
        previous = known.map(AuditLine::hash).orElse(AuditLine.BEGIN);
        write("record-opened", Map.of("tornBytes", String.valueOf(torn)), true);
    }

    private Optional<AuditLine> lastLine(String whole, List<Path> files) throws IOException {
        if (!whole.isEmpty()) {
            String stripped = whole.substring(0, whole.length() - 1);
            String line = stripped.substring(stripped.lastIndexOf('\n') + 1);
            return Optional.of(AuditLine.read(line).orElseThrow(AuditLog::damaged));
        }
        if (files.size() < 2) {
            return Optional.empty();
        }
        try (FileChannel before = channel(files.get(files.size() - 2))) {
            return lastLine(new String(tail(before), UTF_8), List.of());
        }
    }

    private static IOException damaged() {
        return new IOException(
                "its last line was changed; move the record away and keep it for whoever asks");
    }

    private static byte[] tail(FileChannel file) throws IOException {
        long begin = Math.max(0, file.size() - LONGEST_LINE);
        ByteBuffer bytes = ByteBuffer.allocate((int) (file.size() - begin));
        while (bytes.hasRemaining() && file.read(bytes, begin + bytes.position()) >= 0) {
            // Reads on until all of it is there.
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    private static FileChannel channel(Path path) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        path,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        channel.position(channel.size());
        return channel;
    }

    /** A line that is half written is cut off when the record is opened again. */
    private void abandon() {
        close(file);
        file = null;
        close(lock);
        lock = null;
    }

    private static void close(Closeable part) {
        try {
            if (part != null) {
                part.close();
            }
        } catch (IOException e) {
            LOG.debug("A file of the record did not close", e);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        abandon();
    }
}
