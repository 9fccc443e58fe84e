package ch.onsphere.osp.clearance.upload;

import ch.onsphere.osp.clearance.error.DeliveryError;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder where whole files lie in clear while they are sent, for users who would rather read a
 * source once than again after a failure. Readable for the host's user alone, and gone afterwards;
 * what a crash left behind goes at the next start.
 */
public final class Staging {

    private static final Logger LOG = LoggerFactory.getLogger(Staging.class);
    private static final String PREFIX = "osp-clearance-";

    private final Path folder;

    /**
     * Removes what an earlier run has left.
     *
     * @param folder where the files lie
     */
    public Staging(Path folder) {
        this.folder = folder;
        removeLeftOver();
    }

    private void removeLeftOver() {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, PREFIX + "*")) {
            for (Path file : all) {
                // Another host may be using the same folder: its files are locked.
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                        FileLock lock = channel.tryLock()) {
                    if (lock != null) {
                        Files.delete(file);
                    }
                } catch (OverlappingFileLockException ours) {
                    LOG.debug("{} is in use", file);
                }
            }
        } catch (IOException e) {
            LOG.warn("What may be left in the staging folder {} could not be removed", folder, e);
        }
    }

    /** Reads a source to its end. */
    Staged fill(ContentSource source) throws InterruptedException {
        Staged staged;
        try {
            Path file = Files.createTempFile(folder, PREFIX, ".part", privately());
            staged = new Staged(file, FileChannel.open(file, StandardOpenOption.WRITE));
        } catch (IOException e) {
            throw DeliveryError.STAGING_FAILED.at(folder.toString(), e);
        }
        boolean whole = false;
        try {
            staged.fill(source);
            whole = true;
            return staged;
        } finally {
            if (!whole) {
                staged.close();
            }
        }
    }

    private FileAttribute<?>[] privately() {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** One file in the folder, as long as it is needed. */
    static final class Staged implements ContentSource, AutoCloseable {

        private static final int PIECE = 64 * 1024;

        private final Path file;
        private final FileChannel lock;

        private Staged(Path file, FileChannel lock) {
            this.file = file;
            this.lock = lock;
        }

        private void fill(ContentSource source) throws InterruptedException {
            try (InputStream in = source.open();
                    OutputStream out = new Written(Files.newOutputStream(file))) {
                if (lock.tryLock() == null) {
                    throw DeliveryError.STAGING_FAILED.at(file + " is in use");
                }
                byte[] piece = new byte[PIECE];
                for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                    if (Thread.interrupted()) {
                        throw new InterruptedException();
                    }
                    out.write(piece, 0, read);
                }
            } catch (UncheckedIOException e) {
                throw DeliveryError.STAGING_FAILED.at(file.toString(), e.getCause());
            } catch (IOException e) {
                throw Pump.broken(e);
            }
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }

        @Override
        public void close() {
            try {
                lock.close();
                Files.deleteIfExists(file);
            } catch (IOException e) {
                LOG.error("A file with recordings in clear could not be deleted: {}", file, e);
            }
        }
    }

    /** Tells failures of the disk apart from those of the source. */
    private static final class Written extends OutputStream {

        private final OutputStream out;

        Written(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            try {
                out.write(bytes, offset, length);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
