package ch.onsphere.osp.clearance.job;

import ch.onsphere.osp.clearance.error.ModuleError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * Where an agent keeps what must outlive a restart.
 *
 * @param path a folder of this agent alone
 */
public record AgentFolder(Path path) {

    /**
     * For the audit record.
     *
     * @return a folder
     */
    public Path audit() {
        return path.resolve("audit");
    }

    /**
     * For the journal of deliveries.
     *
     * @return a folder
     */
    public Path journal() {
        return path.resolve("journal");
    }

    Path jobs() {
        return path.resolve("jobs");
    }

    /** Makes the folders, for this user alone where the system knows users. */
    void create() {
        for (Path each : List.of(path, audit(), journal(), jobs())) {
            try {
                Files.createDirectories(each, ownerOnly(each));
            } catch (IOException e) {
                throw ModuleError.AUDIT_FAILED.at(each + ": " + e.getMessage(), e);
            }
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }
}
