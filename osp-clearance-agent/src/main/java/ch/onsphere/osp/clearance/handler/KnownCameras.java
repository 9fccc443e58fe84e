package ch.onsphere.osp.clearance.handler;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.clearance.error.JobError;
import java.util.List;
import java.util.Optional;

/**
 * The cameras by which jobs are done.
 *
 * @param all those of the sources that answer as they list them now, and those of the others as far
 *     as they were ever listed
 * @param away the sources that do not answer
 */
record KnownCameras(List<RegisteredCamera> all, List<ItemId> away) {

    /**
     * The camera of a name.
     *
     * @throws ch.onsphere.osp.api.OspException when there is none or several, or when a source that
     *     may have it is away
     */
    RegisteredCamera get(String externalId) {
        Optional<RegisteredCamera> found = Cameras.find(all, externalId);
        if (found.isEmpty() && !away.isEmpty()) {
            throw JobError.SOURCE_AWAY.at(externalId + " may be a camera of " + away);
        }
        return found.orElseThrow(() -> JobError.DEVICE_UNKNOWN.at(externalId));
    }
}
