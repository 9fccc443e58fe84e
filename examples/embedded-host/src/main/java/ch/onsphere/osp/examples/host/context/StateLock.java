package ch.onsphere.osp.examples.host.context;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.examples.host.error.HostError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a second host away from a directory of states: the modules of both would write over what
 * the other keeps. The operating system lets go of it when the process ends, however that is.
 */
public final class StateLock implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StateLock.class);

    private static final String FILE = "lock";

    /**
     * What this process holds, by real path. POSIX systems drop a process's lock as soon as it
     * closes any channel of the file, so a directory held here must not even be opened again.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path directory;
    private final FileChannel file;
    private final Optional<Object> identity;

    private StateLock(Path directory, FileChannel file) {
        this.directory = directory;
        this.file = file;
        this.identity = identity(directory);
    }

    /**
     * Takes a directory, which need not exist yet. One that cannot be made or locked is left to the
     * modules that need it.
     *
     * @param top the directory of the host's states
     * @return holds it until it is closed; empty when it cannot be locked at all
     * @throws OspException when another host has it
     */
    public static Optional<StateLock> take(Path top) {
        try {
            Files.createDirectories(top);
            Path directory = top.toRealPath();
            Optional<FileChannel> file = HELD.add(directory) ? open(directory) : Optional.empty();
            if (file.isPresent()) {
                return Optional.of(new StateLock(directory, file.get()));
            }
        } catch (IOException e) {
            LOG.warn("The state directory [{}] cannot be kept from a second host", top, e);
            return Optional.empty();
        }
        throw new OspException(
                HostError.NO_STATE_DIRECTORY,
                "another host uses the state directory ["
                        + top
                        + "]; end it, or name another directory with --state");
    }

    /** Opens and locks the file; otherwise nothing of it stays open and nothing is held. */
    private static Optional<FileChannel> open(Path directory) throws IOException {
        FileChannel locked = null;
        try {
            FileChannel file =
                    FileChannel.open(
                            directory.resolve(FILE),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            locked = isLocked(file) ? file : null;
        } finally {
            if (locked == null) {
                HELD.remove(directory);
            }
        }
        return Optional.ofNullable(locked);
    }

    private static boolean isLocked(FileChannel file) throws IOException {
        boolean locked = false;
        try {
            locked = file.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // Held by a host of this process whose classes came from another loader.
        } finally {
            if (!locked) {
                file.close();
            }
        }
        return locked;
    }

    /** Which file it is, where the file system tells; empty as well when there is none. */
    private static Optional<Object> identity(Path directory) {
        try {
            return Optional.ofNullable(
                    Files.readAttributes(directory.resolve(FILE), BasicFileAttributes.class)
                            .fileKey());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    Path directory() {
        return directory;
    }

    /**
     * Tells whether the directory is still the one that was taken: an open file goes on to work
     * when it was deleted, and what is written to it is gone with the process.
     *
     * @return false when the lock's file was deleted, moved or replaced by another
     */
    public boolean isInPlace() {
        return Files.exists(directory.resolve(FILE)) && identity(directory).equals(identity);
    }

    @Override
    public synchronized void close() {
        // The directory may have gone to another host since it was closed first.
        if (!file.isOpen()) {
            return;
        }
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HELD.remove(directory);
        }
    }
}
