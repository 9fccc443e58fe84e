package ch.onsphere.osp.examples.host.context;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.examples.host.error.HostError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** A directory for each module instance, which only the user of the host can read. */
public final class StateDirectories {

    private final Path top;

    /**
     * Below a directory that need not exist yet.
     *
     * @param top the directory of the host's states
     */
    public StateDirectories(Path top) {
        this.top = top.toAbsolutePath();
    }

    Path of(ItemId moduleId) {
        Path directory = top.resolve(moduleId.value());
        try {
            Files.createDirectories(top);
            restrict(top);
            Files.createDirectories(directory);
            restrict(directory);
            return directory;
        } catch (IOException e) {
            throw new OspException(
                    HostError.NO_STATE_DIRECTORY,
                    "cannot create the state directory ["
                            + directory
                            + "]; name another one with --state",
                    e);
        }
    }

    private static void restrict(Path directory) throws IOException {
        // Where there are no POSIX permissions, the user's own profile has to protect it.
        if (Files.getFileAttributeView(directory, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
