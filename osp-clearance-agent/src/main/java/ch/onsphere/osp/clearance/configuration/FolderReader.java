package ch.onsphere.osp.clearance.configuration;

import ch.onsphere.osp.kit.configuration.Draft;
import ch.onsphere.osp.kit.configuration.Place;
import ch.onsphere.osp.kit.configuration.Secret;
import ch.onsphere.osp.kit.configuration.SecretReferences;
import ch.onsphere.osp.kit.configuration.Shown;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Optional;

/** Completes a folder: everything that is left to check once its file has the right shape. */
final class FolderReader {

    private final SecretReferences references;

    FolderReader(SecretReferences references) {
        this.references = references;
    }

    /** The folder, or empty when its report holds an error. */
    Optional<FolderConfiguration> read(Draft draft) {
        Place place = draft.at(FolderKeys.FOLDER);
        Optional<Path> folder =
                draft.find(FolderKeys.FOLDER)
                        .flatMap(text -> written(text, place))
                        .flatMap(text -> AbsolutePath.parse(text, place));
        folder.filter(path -> !Files.isDirectory(path))
                .ifPresent(
                        path ->
                                place.warning(
                                        "folder",
                                        Shown.quoted(path.toString()) + ", which is no folder now",
                                        "Create the folder, or mount what it lies on; it is looked"
                                                + " for again by itself."));
        if (draft.isFaulty()) {
            return Optional.empty();
        }
        return folder.map(path -> folder(draft, path));
    }

    private Optional<String> written(String text, Place place) {
        return text.contains("${")
                ? references.resolve(text, place).map(Secret::reveal)
                : Optional.of(text);
    }

    private static FolderConfiguration folder(Draft draft, Path path) {
        return new FolderConfiguration(
                draft.id(),
                draft.get(FolderKeys.MODULE_ID),
                path,
                draft.find(FolderKeys.ZONE).orElse(ZoneOffset.UTC),
                draft.get(FolderKeys.USUAL_LENGTH));
    }
}
