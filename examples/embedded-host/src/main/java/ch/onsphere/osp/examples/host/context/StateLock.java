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
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a second host away from a directory of states: the modules of both would write over what
 * the other keeps. The operating system lets go of it when the process ends, however that is.
 */
public final class StateLock implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StateLock.class);

    private final FileChannel file;

    private StateLock(FileChannel file) {
        this.file = file;
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
            FileChannel file =
                    FileChannel.open(
                            top.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (isLocked(file)) {
                return Optional.of(new StateLock(file));
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

    private static boolean isLocked(FileChannel file) throws IOException {
        try {
            if (file.tryLock() != null) {
                return true;
            }
        } catch (OverlappingFileLockException e) {
            // A host in this process has it: that is another host, too.
        } catch (IOException e) {
            file.close();
            throw e;
        }
        file.close();
        return false;
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
