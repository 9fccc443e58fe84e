package ch.onsphere.osp.examples.demo.tree;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** A folder of recordings: a sub-folder for each camera, one still and one recording in each. */
public final class Archive {

    /** A file that was written just now may be one that somebody still writes. */
    private static final Duration AT_REST = Duration.ofMinutes(5);

    private final Path folder;

    private Archive(Path folder) {
        this.folder = folder;
    }

    /**
     * Copies an archive, so that one may add to it and change it.
     *
     * @param original its folder
     * @param copy where the copy goes
     * @return the copy
     */
    public static Archive of(Path original, Path copy) {
        TreeCopy.of(original, copy);
        FileTime earlier = FileTime.from(Instant.now().minus(AT_REST));
        try (Stream<Path> all = Files.walk(copy)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(file, earlier);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("[" + copy + "] cannot be prepared", e);
        }
        return new Archive(copy);
    }

    /**
     * Where it lies.
     *
     * @return its folder
     */
    public Path folder() {
        return folder;
    }

    /**
     * The cameras.
     *
     * @return the names of their folders, in alphabetical order
     */
    public List<String> cameras() {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory)
                    .map(camera -> camera.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("[" + folder + "] cannot be read", e);
        }
    }

    /**
     * The still of a camera.
     *
     * @param camera the camera
     * @return a JPEG
     */
    public Path still(String camera) {
        return only(camera, ".jpg");
    }

    /**
     * The recording of a camera.
     *
     * @param camera the camera
     * @return an MP4
     */
    public Path recording(String camera) {
        return only(camera, ".mp4");
    }

    private Path only(String camera, String ending) {
        try (Stream<Path> entries = Files.list(folder.resolve(camera))) {
            return entries.filter(file -> file.toString().endsWith(ending))
                    .findFirst()
                    .orElseThrow(
                            () -> new IllegalStateException(camera + " has no file " + ending));
        } catch (IOException e) {
            throw new UncheckedIOException("[" + camera + "] cannot be read", e);
        }
    }
}
