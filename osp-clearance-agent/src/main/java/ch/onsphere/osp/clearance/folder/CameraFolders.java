package ch.onsphere.osp.clearance.folder;

import ch.onsphere.osp.clearance.error.FolderError;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The folder itself, and the folders of cameras in it. */
final class CameraFolders {

    private static final int MOST_CAMERAS = 10_000;

    private final Path root;

    CameraFolders(Path root) {
        this.root = root;
    }

    /** The folders of all cameras, in the order of their names. */
    List<Path> all() {
        List<Path> folders = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(root)) {
            for (Path entry : entries) {
                if (isHidden(entry) || !Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                    continue;
                }
                if (folders.size() == MOST_CAMERAS) {
                    throw FolderError.FOLDER_TOO_LARGE.at(
                            "more than " + MOST_CAMERAS + " cameras in " + root);
                }
                folders.add(entry);
            }
        } catch (IOException | DirectoryIteratorException e) {
            throw FolderError.FOLDER_UNREADABLE.at(root.toString(), e);
        }
        folders.sort(null);
        return folders;
    }

    private static boolean isHidden(Path entry) {
        return entry.getFileName().toString().startsWith(".");
    }

    /** The folder of one camera. An id that is not just a name of a folder here is unknown. */
    Path of(String cameraId) {
        if (!Files.isDirectory(root)) {
            throw FolderError.FOLDER_UNREADABLE.at(root.toString());
        }
        boolean name =
                !cameraId.isEmpty()
                        && !cameraId.startsWith(".")
                        && cameraId.chars().noneMatch(c -> c == '/' || c == '\\' || c == 0);
        Path folder = name ? root.resolve(cameraId) : root;
        if (!name || !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw FolderError.CAMERA_UNKNOWN.at(cameraId);
        }
        return folder;
    }

    /** Where a file really is, if that is within the folder. */
    Path inside(Path file) throws IOException {
        Path real = file.toRealPath();
        if (!real.startsWith(root.toRealPath())) {
            throw FolderError.OUTSIDE_OF_FOLDER.at(file.toString());
        }
        return real;
    }
}
