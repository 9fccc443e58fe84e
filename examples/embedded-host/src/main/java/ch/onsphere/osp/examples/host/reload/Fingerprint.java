package ch.onsphere.osp.examples.host.reload;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.Objects;

/**
 * A number that changes when a file of the tree does: made from names, sizes, times and identities,
 * without reading any content. Certificates do not count, for they are read whenever needed.
 */
final class Fingerprint extends SimpleFileVisitor<Path> {

    private static final int DEEPEST = 40;
    private static final int MOST_ENTRIES = 1_000_000;

    private final Path top;
    private long sum;
    private int entries;

    private Fingerprint(Path top) {
        this.top = top;
    }

    static long of(Path top) throws IOException {
        Fingerprint fingerprint = new Fingerprint(top);
        Files.walkFileTree(top, EnumSet.noneOf(FileVisitOption.class), DEEPEST, fingerprint);
        return fingerprint.sum;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
        if (directory.equals(top)) {
            return FileVisitResult.CONTINUE;
        }
        String name = directory.getFileName().toString();
        boolean isCertificates = name.equals("certs") && top.equals(directory.getParent());
        if (name.startsWith(".") || isCertificates) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        return add(directory, 0);
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        return add(file, state(file, attributes));
    }

    /** Behind a link the file counts: mounted volumes exchange files by exchanging links. */
    private static long state(Path file, BasicFileAttributes attributes) {
        BasicFileAttributes real = attributes;
        if (attributes.isSymbolicLink()) {
            try {
                real = Files.readAttributes(file, BasicFileAttributes.class);
            } catch (IOException e) {
                return e.getClass().getName().hashCode();
            }
        }
        return Objects.hash(real.size(), real.lastModifiedTime(), real.fileKey());
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
        return add(file, 1);
    }

    private FileVisitResult add(Path path, long state) {
        // A sum does not depend on the order in which a directory lists its entries.
        long mixed = (path.hashCode() * 0x9E3779B97F4A7C15L) ^ (state * 0xC2B2AE3D27D4EB4FL);
        sum += mixed ^ (mixed >>> 31);
        entries++;
        return entries < MOST_ENTRIES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
    }
}
