package ch.onsphere.osp.clearance.registry;

import ch.onsphere.osp.api.MediaSource.Interval;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the service is told about a file before it gets it.
 *
 * @param kind what it is to the service
 * @param deviceId the camera it belongs to, as the registry calls it
 * @param name its name
 * @param mimeType for instance {@code video/mp4}
 * @param span the time it covers
 * @param size its size in bytes before encryption, if known
 */
public record FileDescription(
        Kind kind,
        Optional<String> deviceId,
        String name,
        String mimeType,
        Optional<Interval> span,
        OptionalLong size) {

    /** What a file is to the service. */
    public enum Kind {
        /** A recording, or what belongs to one. */
        MEDIA,
        /** A picture of a camera. */
        THUMBNAIL,
        /** The list of the cameras. */
        DISCOVERY
    }
}
