package ch.onsphere.osp.examples.clearance.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Writes a file that has a secret in it. */
final class PrivateFile {
    private PrivateFile() {}

    /** Writes it anew, for its owner alone where the file system can say so. */
    static void write(Path path, String text) throws IOException {
        Files.deleteIfExists(path);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(
                    path,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        }
        Files.write(path, text.getBytes(StandardCharsets.UTF_8));
    }
}
