package ch.onsphere.osp.api;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * The cameras, stills and recordings of one video system: how one module reaches another's footage
 * without knowing what system it is.
 *
 * <p>Every stage may complete exceptionally with an {@link OspException}.
 */
public interface MediaSource {

    /**
     * All cameras, disabled ones included.
     *
     * @return completes with the cameras as the system lists them now
     */
    CompletionStage<List<Camera>> cameras();

    /**
     * One picture.
     *
     * @param cameraId id of a camera of this source
     * @param time the moment wanted; the picture nearest before it is taken
     * @param maximumWidth in pixels, at least 1
     * @param maximumHeight in pixels, at least 1
     * @return completes with the picture, or empty when nothing is recorded there
     */
    CompletionStage<Optional<Footage>> still(
            String cameraId, Instant time, int maximumWidth, int maximumHeight);

    /**
     * What is recorded in an interval.
     *
     * @param cameraId id of a camera of this source
     * @param from begin of the interval
     * @param until end of the interval, after its begin
     * @return completes with the recording once its first bytes are there, or empty when nothing is
     *     recorded there
     */
    CompletionStage<Optional<Footage>> recording(String cameraId, Instant from, Instant until);

    /**
     * A camera.
     *
     * @param id what the source calls it; stable
     * @param name what people call it
     * @param place where it belongs, from the widest group to the narrowest; may be empty
     * @param enabled false when it is switched off in the video system
     * @param position where it stands, if the video system knows
     */
    record Camera(
            String id,
            String name,
            List<String> place,
            boolean enabled,
            Optional<Position> position) {

        /**
         * Makes the place unchangeable.
         *
         * @param id what the source calls it
         * @param name what people call it
         * @param place where it belongs
         * @param enabled false when it is switched off
         * @param position where it stands
         */
        public Camera {
            place = List.copyOf(place);
        }
    }

    /**
     * A place on earth (WGS 84).
     *
     * @param latitude in degrees, north is positive
     * @param longitude in degrees, east is positive
     */
    record Position(double latitude, double longitude) {}

    /**
     * One file of pictures, to be read once and closed by whoever asked for it.
     *
     * @param mediaType for instance {@code video/mp4} or {@code image/jpeg}
     * @param from time of the first picture
     * @param until time of the last picture
     * @param content the bytes, produced as they are read; a failure underway is an {@link
     *     java.io.IOException} of the read
     */
    record Footage(String mediaType, Instant from, Instant until, InputStream content) {}
}
