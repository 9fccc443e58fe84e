package ch.onsphere.osp.clearance.handler;

import ch.onsphere.osp.api.MediaSource.Clip;
import ch.onsphere.osp.api.MediaSource.Interval;
import java.util.List;

/**
 * A recording that will be delivered.
 *
 * @param asked what it is for
 * @param camera whose it is
 * @param clip the recording
 * @param name what its file is called
 * @param gaps the parts of the interval asked for that no recording covers
 */
record PlannedFile(
        Asked asked, RegisteredCamera camera, Clip clip, String name, List<Interval> gaps) {

    /** The same in every run. */
    String key() {
        return asked.externalId() + "/" + clip.id();
    }
}
