package ch.onsphere.osp.clearance.audit;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps everybody else from writing a record, until it is closed. Two who write would write over
 * each other, and the chain would not show it.
 *
 * <p>The lock on the file keeps other processes away, and it alone would be lost unseen: by POSIX a
 * process loses its lock as soon as it closes any channel on the file, and a second try in the same
 * process has to open one to be refused. So a directory is marked before its file is opened, and
 * who finds it marked opens nothing. The mark is a system property because nothing else is the same
 * for all class loaders of a process, and each drop-in jar has its own.
 */
final class RecordLock implements Closeable {

    private static final String MARK = "ch.onsphere.osp.locked.";
    private static final String OTHERS =
            "it is written by another process; stop the other host that has the same state"
                    + " directory";

    private final String mark;
    private final FileChannel file;

    private RecordLock(String mark, FileChannel file) {
        this.mark = mark;
        this.file = file;
    }

    /**
     * Takes the record of a directory that exists.
     *
     * @throws IOException when somebody else has it, or it cannot be told
     */
    static RecordLock take(Path directory) throws IOException {
        // However the directory is called: two names must not be two marks.
        Path path = directory.toRealPath().resolve("lock");
        String mark = MARK + path;
        if (System.getProperties().putIfAbsent(mark, "") != null) {
            throw new IOException(
                    "it is written by another agent of this process; end that one, or give each a"
                            + " state directory of its own");
        }
        FileChannel locked = null;
        try {
            locked = locked(path);
            return new RecordLock(mark, locked);
        } finally {
            if (locked == null) {
                System.clearProperty(mark);
            }
        }
    }

    private static FileChannel locked(Path path) throws IOException {
        FileChannel file =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (file.tryLock() != null) {
                return file;
            }
        } catch (OverlappingFileLockException e) {
            // Of this process, by one that makes no mark.
        } catch (IOException e) {
            file.close();
            throw e;
        }
        file.close();
        throw new IOException(OTHERS);
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
