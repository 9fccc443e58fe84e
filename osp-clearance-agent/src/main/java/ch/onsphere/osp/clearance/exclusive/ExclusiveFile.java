package ch.onsphere.osp.clearance.exclusive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file that keeps everybody else away from something, until it is closed. It is for nothing else:
 * whoever opened it to read it would let go of it.
 *
 * <p>The lock on the file keeps other processes away, and it alone would be lost unseen: by POSIX a
 * process loses its lock as soon as it closes any channel on the file, and a second try in the same
 * process has to open one to be refused. So a file is marked before it is opened, and who finds it
 * marked opens nothing. The mark is a system property because nothing else is the same for all
 * class loaders of a process, and each drop-in jar has its own.
 */
public final class ExclusiveFile implements Closeable {

    private static final String MARK = "ch.onsphere.osp.locked.";

    private final String mark;
    private final FileChannel file;

    private ExclusiveFile(String mark, FileChannel file) {
        this.mark = mark;
        this.file = file;
    }

    /**
     * Takes a file, which need not exist yet, in a folder that does.
     *
     * @param file what to lock; it stays empty
     * @return holds it until it is closed
     * @throws InUseException when somebody else holds it
     * @throws IOException when that cannot be told
     */
    public static ExclusiveFile take(Path file) throws IOException {
        // However the folder is called: two names must not be two marks.
        Path folder = file.toAbsolutePath().getParent().toRealPath();
        Path path = folder.resolve(file.getFileName());
        String mark = MARK + path;
        if (System.getProperties().putIfAbsent(mark, "") != null) {
            throw new InUseException(path, true);
        }
        FileChannel locked = null;
        try {
            locked = locked(path);
            return new ExclusiveFile(mark, locked);
        } finally {
            if (locked == null) {
                System.clearProperty(mark);
            }
        }
    }

    private static FileChannel locked(Path path) throws IOException {
        FileChannel file =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean locked = false;
        try {
            locked = file.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // Of this process, by one that makes no mark.
        } finally {
            if (!locked) {
                file.close();
            }
        }
        if (!locked) {
            throw new InUseException(path, false);
        }
        return file;
    }

    /** The mark goes last: as long as it is there, nobody here opens the file. */
    @Override
    public void close() throws IOException {
        if (file.isOpen()) {
            try {
                file.close();
            } finally {
                System.clearProperty(mark);
            }
        }
    }
}
