package ch.onsphere.osp.clearance.evidence;

import ch.onsphere.osp.api.MediaSource.Interval;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is told about one recording that was delivered.
 *
 * @param source the ItemId of the media source
 * @param cameraId the camera, as the source and the registry call it
 * @param cameraName the camera, as people call it; empty when the source does not say
 * @param asked the interval that the job asked for
 * @param delivered from the first picture to the last, if known
 * @param gaps where pictures are missing within the interval asked for
 * @param frames how many pictures, if the source counts them
 * @param fileName the name of the file it belongs to
 * @param mediaType the kind of that file
 * @param bytes the size of that file before encryption
 * @param sha256 of that file before encryption, in hexadecimal digits
 * @param encryption what it was encrypted with on its way, for people
 */
public record Manifest(
        String source,
        String cameraId,
        String cameraName,
        Interval asked,
        Optional<Interval> delivered,
        List<Interval> gaps,
        OptionalLong frames,
        String fileName,
        String mediaType,
        long bytes,
        String sha256,
        String encryption) {

    /** Makes the gaps unchangeable. */
    public Manifest {
        gaps = List.copyOf(gaps);
    }
}
