package ch.onsphere.osp.examples.benchmarks.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A directory for trees, certificates and logs, gone when it is closed. */
public final class WorkDirectory implements AutoCloseable {

    private final Path path;

    /** Makes it among the temporary files. */
    public WorkDirectory() {
        try {
            path = Files.createTempDirectory("osp-benchmarks-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A directory in it, made when it is not there. */
    public Path directory(String name) {
        try {
            return Files.createDirectories(path.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try (Stream<Path> all = Files.walk(path)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
