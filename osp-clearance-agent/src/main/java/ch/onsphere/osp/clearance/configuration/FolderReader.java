package ch.onsphere.osp.clearance.configuration;

import ch.onsphere.osp.kit.configuration.Draft;
import ch.onsphere.osp.kit.configuration.Shown;
import java.nio.file.Files;
import java.time.ZoneOffset;
import java.util.Optional;

/** Completes a folder: everything that is left to check once its file has the right shape. */
final class FolderReader {

    private FolderReader() {}

    /** The folder, or empty when its report holds an error. */
    static Optional<FolderConfiguration> read(Draft draft) {
        draft.find(FolderKeys.FOLDER)
                .filter(folder -> !Files.isDirectory(folder))
                .ifPresent(
                        folder ->
                                draft.at(FolderKeys.FOLDER)
                                        .warning(
                                                "folder",
                                                Shown.quoted(folder.toString())
                                                        + ", which is no folder now",
                                                "Create the folder, or mount what it lies on; it is"
                                                        + " looked for again by itself."));
        if (draft.isFaulty()) {
            return Optional.empty();
        }
        return Optional.of(
                new FolderConfiguration(
                        draft.id(),
                        draft.get(FolderKeys.MODULE_ID),
                        draft.get(FolderKeys.FOLDER),
                        draft.find(FolderKeys.ZONE).orElse(ZoneOffset.UTC),
                        draft.get(FolderKeys.USUAL_LENGTH)));
    }
}
