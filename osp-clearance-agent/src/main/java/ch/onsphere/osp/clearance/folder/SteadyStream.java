package ch.onsphere.osp.clearance.folder;

import ch.onsphere.osp.clearance.error.FolderError;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;

/**
 * Reads a file that must stay as it was: at its end, one that was written meanwhile is an error.
 */
final class SteadyStream extends FilterInputStream {

    private final Path file;
    private final BasicFileAttributes before;
    private long read;
    private boolean checked;

    private SteadyStream(InputStream in, Path file, BasicFileAttributes before) {
        super(in);
        this.file = file;
        this.before = before;
    }

    /**
     * Opens a file.
     *
     * @param file really there, and no link
     * @param size what it had when it was listed
     */
    static SteadyStream open(Path file, long size) throws IOException {
        InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
        try {
            BasicFileAttributes now = attributes(file);
            if (now.size() != size) {
                throw changed(file);
            }
            return new SteadyStream(in, file, now);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int some = super.read(into, offset, length);
        if (some > 0) {
            read += some;
        }
        if (some < 0 || read > before.size()) {
            check();
        }
        return some;
    }

    private void check() throws IOException {
        if (checked) {
            return;
        }
        BasicFileAttributes now = attributes(file);
        if (read != before.size()
                || now.size() != before.size()
                || !now.lastModifiedTime().equals(before.lastModifiedTime())
                || !Objects.equals(now.fileKey(), before.fileKey())) {
            throw new IOException(changed(file));
        }
        checked = true;
    }

    @Override
    public long skip(long bytes) {
        throw new UnsupportedOperationException("read as a whole");
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private static BasicFileAttributes attributes(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    private static RuntimeException changed(Path file) {
        return FolderError.FILE_CHANGED.at(file.toString());
    }
}
