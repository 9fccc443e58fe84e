package ch.onsphere.osp.clearance.folder;

import ch.onsphere.osp.clearance.error.FolderError;
import ch.onsphere.osp.kit.text.Printable;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks through the folder of a camera, without following links. */
final class CameraFiles {

    private static final Logger LOG = LoggerFactory.getLogger(CameraFiles.class);
    private static final int DEEPEST = 8;
    private static final int MOST_ENTRIES = 200_000;
    private static final int LONGEST_EXAMPLE = 120;

    private final Path folder;
    private final ZoneId zone;
    private final LeftOut leftOut;

    CameraFiles(Path folder, ZoneId zone, LeftOut leftOut) {
        this.folder = folder;
        this.zone = zone;
        this.leftOut = leftOut;
    }

    /**
     * The files of a kind in the order of their begin, those that are still written as well. What
     * stays empty is none.
     */
    List<MediaFile> of(MediaKind kind, Instant now) {
        List<MediaFile> files = new ArrayList<>();
        Visitor visitor = new Visitor(kind, now, files);
        try {
            Files.walkFileTree(folder, EnumSet.noneOf(FileVisitOption.class), DEEPEST, visitor);
        } catch (IOException e) {
            throw FolderError.FOLDER_UNREADABLE.at(folder.toString(), e);
        }
        leftOut.are(folder, kind, visitor.untimed, visitor.example, visitor.timed);
        files.sort(
                Comparator.comparing((MediaFile file) -> file.name().begin())
                        .thenComparing(MediaFile::path));
        return files;
    }

    /** Collects what is of the kind. */
    private final class Visitor extends SimpleFileVisitor<Path> {

        private final MediaKind kind;
        private final Instant now;
        private final List<MediaFile> files;
        private int entries;
        private int timed;
        private int untimed;
        private String example = "";

        Visitor(MediaKind kind, Instant now, List<MediaFile> files) {
            this.kind = kind;
            this.now = now;
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
            count();
            boolean hidden = !path.equals(folder) && isHidden(path);
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
            count();
            String name = path.getFileName().toString();
            if (attributes.isRegularFile()
                    && !isHidden(path)
                    && MediaKind.of(name).filter(kind::equals).isPresent()) {
                TimedName.of(name, zone)
                        .ifPresentOrElse(
                                times -> add(file(path, times, attributes)), () -> leaveOut(name));
            }
            return FileVisitResult.CONTINUE;
        }

        private void add(MediaFile file) {
            timed++;
            if (file.isComplete(now) || file.isGrowing(now)) {
                files.add(file);
            }
        }

        private void leaveOut(String name) {
            untimed++;
            example = Printable.line(name, LONGEST_EXAMPLE);
        }

        private MediaFile file(Path path, TimedName times, BasicFileAttributes attributes) {
            return new MediaFile(
                    path,
                    kind,
                    times,
                    attributes.size(),
                    attributes.lastModifiedTime().toInstant());
        }

        @Override
        public FileVisitResult visitFileFailed(Path path, IOException e) throws IOException {
            if (e instanceof NoSuchFileException && !path.equals(folder)) {
                LOG.debug("{} was taken away meanwhile", path, e);
                return FileVisitResult.CONTINUE;
            }
            // Without what it holds the answer would be shorter than the truth.
            throw e;
        }

        private void count() {
            if (++entries > MOST_ENTRIES) {
                throw FolderError.FOLDER_TOO_LARGE.at(
                        "more than " + MOST_ENTRIES + " entries in " + folder);
            }
        }

        private boolean isHidden(Path path) {
            return path.getFileName().toString().startsWith(".");
        }
    }
}
