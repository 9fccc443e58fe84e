package ch.onsphere.osp.clearance.handler;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.MediaSource;
import ch.onsphere.osp.api.MediaSource.Camera;

/**
 * A camera as the registry knows it.
 *
 * @param externalId what the registry calls it
 * @param sourceId the media source that has it
 * @param source that source
 * @param camera what the source says of it
 */
record RegisteredCamera(String externalId, ItemId sourceId, MediaSource source, Camera camera) {}
