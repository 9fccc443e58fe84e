package ch.onsphere.osp.clearance.handler;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.MediaSource;
import ch.onsphere.osp.api.MediaSource.Camera;
import java.util.List;

/**
 * A camera as the registry knows it.
 *
 * @param externalId what the registry calls it
 * @param sourceId the media source that has it
 * @param source that source
 * @param camera what the source says of it
 */
record RegisteredCamera(String externalId, ItemId sourceId, MediaSource source, Camera camera) {

    /** Under the id that the source has for it, as long as no other source has the same. */
    static RegisteredCamera of(Camera camera, ItemId sourceId, MediaSource source) {
        return new RegisteredCamera(camera.id(), sourceId, source, camera);
    }

    /** The same with its source's ItemId before its id. */
    RegisteredCamera apart() {
        return new RegisteredCamera(sourceId + "/" + camera.id(), sourceId, source, camera);
    }

    /** What a job may call it, in capitals or not. */
    List<String> names() {
        return List.of(camera.id(), sourceId + "/" + camera.id());
    }
}
