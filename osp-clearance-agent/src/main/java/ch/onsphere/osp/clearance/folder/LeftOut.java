package ch.onsphere.osp.clearance.folder;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells of files that are left out because their names hold no time. To whoever looks at the folder
 * they are there, and "nothing is recorded" would be a riddle.
 */
final class LeftOut {

    private static final Logger LOG = LoggerFactory.getLogger(LeftOut.class);

    /** Of each camera and kind once; a folder has no more cameras than this. */
    private static final int MOST = 20_000;

    private final Set<String> told = new HashSet<>();

    /**
     * Tells it, unless it has told that before.
     *
     * @param camera the folder of the camera
     * @param kind what the files are
     * @param files how many there are
     * @param example the name of one
     * @param others how many have a time
     */
    synchronized void are(Path camera, MediaKind kind, int files, String example, int others) {
        if (files == 0 || told.size() >= MOST || !told.add(kind + " " + camera)) {
            return;
        }
        String sentence = "Of [{}], files whose names hold no time are left out: {}, such as [{}]";
        if (others == 0) {
            LOG.warn(sentence + "; others of this kind are not there", camera, files, example);
        } else {
            LOG.info(sentence, camera, files, example);
        }
    }
}
