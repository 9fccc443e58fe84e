package ch.onsphere.osp.clearance.configuration;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.kit.configuration.DurationKind;
import ch.onsphere.osp.kit.configuration.ItemIdKind;
import ch.onsphere.osp.kit.configuration.Key;
import ch.onsphere.osp.kit.configuration.Shape;
import java.time.Duration;
import java.time.ZoneId;

/** The keys of {@code folder.clearance}. */
final class FolderKeys {

    static final String FILE = "folder.clearance";

    static final Key<ItemId> MODULE_ID =
            Key.required(
                    "moduleId",
                    ItemIdKind.INSTANCE,
                    "ItemId of the module instance that reads this folder.");

    static final Key<String> FOLDER =
            Key.required(
                            "folder",
                            new FolderPathKind(),
                            "Absolute path of the folder, or `${env:NAME}` with it. Each folder in"
                                    + " it is a camera, with recordings and stills whose names hold"
                                    + " their times.")
                    .alsoCalled("path", "directory");

    static final Key<ZoneId> ZONE =
            Key.optional(
                    "zone",
                    Zone.KIND,
                    "The zone of times in names that do not say theirs; without it, UTC.");

    static final Key<Duration> USUAL_LENGTH =
            Key.withDefault(
                    "usualLength",
                    new DurationKind(Duration.ofSeconds(1), Duration.ofDays(1)),
                    Duration.ofMinutes(5),
                    "How long a recording is whose name tells no end and that no other follows.");

    static final Shape SHAPE =
            Shape.of("Clearance folder", MODULE_ID, FOLDER, ZONE, USUAL_LENGTH).asFile();

    private FolderKeys() {}
}
