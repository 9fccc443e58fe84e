package ch.onsphere.osp.clearance.configuration;

import ch.onsphere.osp.kit.configuration.Place;
import ch.onsphere.osp.kit.configuration.Shown;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a path that means the same wherever the process is started. */
final class AbsolutePath {

    private AbsolutePath() {}

    static Optional<Path> parse(String text, Place place) {
        try {
            Path path = Path.of(text);
            if (path.isAbsolute()) {
                return Optional.of(path.normalize());
            }
        } catch (InvalidPathException e) {
            // Reported below, like a path that is not absolute.
        }
        place.error("path", Shown.quoted(text), "Write the whole path, from the root on.");
        return Optional.empty();
    }
}
