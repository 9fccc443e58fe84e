package ch.onsphere.osp.clearance.upload;

import ch.onsphere.osp.clearance.error.DeliveryError;
import ch.onsphere.osp.clearance.exclusive.ExclusiveFile;
import ch.onsphere.osp.clearance.exclusive.InUseException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
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
    private static final String CONTENT = ".part";
    private static final String LOCK = ".lock";

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
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, PREFIX + "*" + CONTENT)) {
            for (Path file : all) {
                removeUnlessInUse(file);
            }
        } catch (IOException e) {
            LOG.warn("What may be left in the staging folder {} could not be removed", folder, e);
        }
    }

    /** Another host, or another agent, may have the same folder. */
    private static void removeUnlessInUse(Path file) throws IOException {
        try {
            new Staged(file, ExclusiveFile.take(lockOf(file))).close();
        } catch (InUseException e) {
            LOG.debug("{} is left", file, e);
        }
    }

    /** Reads a source to its end. */
    Staged fill(ContentSource source) throws InterruptedException {
        Staged staged = begin();
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

    /** The lock first: from then on nobody takes the file for one that is left over. */
    private Staged begin() {
        try {
            String name = PREFIX + UUID.randomUUID();
            Path file = folder.resolve(name + CONTENT);
            Staged staged = new Staged(file, ExclusiveFile.take(lockOf(file)));
            try {
                Files.createFile(file, privately());
                return staged;
            } catch (IOException e) {
                staged.close();
                throw e;
            }
        } catch (IOException e) {
            throw DeliveryError.STAGING_FAILED.at(folder.toString(), e);
        }
    }

    /** A file of its own, since a lock on the content would end with the first who has read it. */
    private static Path lockOf(Path file) {
        String name = String.valueOf(file.getFileName());
        return file.resolveSibling(name.substring(0, name.length() - CONTENT.length()) + LOCK);
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
        private final ExclusiveFile lock;

        private Staged(Path file, ExclusiveFile lock) {
            this.file = file;
            this.lock = lock;
        }

        private void fill(ContentSource source) throws InterruptedException {
            try (InputStream in = source.open();
                    OutputStream out = new Written(Files.newOutputStream(file))) {
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
            try (lock) {
                Files.deleteIfExists(file);
                Files.deleteIfExists(lockOf(file));
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
