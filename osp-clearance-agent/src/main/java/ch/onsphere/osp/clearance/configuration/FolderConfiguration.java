package ch.onsphere.osp.clearance.configuration;

import ch.onsphere.osp.api.ItemId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;

/**
 * A folder as media source, as its {@code folder.clearance} describes it: cameras are its
 * sub-folders, recordings and stills the files in them.
 *
 * @param id the directory that holds the file
 * @param moduleId the module instance that reads the folder
 * @param folder the folder
 * @param zone the zone of times in names that do not say theirs
 * @param usualLength how long a recording is whose name has no end and that no other follows
 */
public record FolderConfiguration(
        ItemId id, ItemId moduleId, Path folder, ZoneId zone, Duration usualLength) {}
