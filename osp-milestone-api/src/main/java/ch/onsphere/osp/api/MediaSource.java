package ch.onsphere.osp.api;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;

/**
 * The cameras, stills and recordings of one video system: how one module reaches another's footage
 * without knowing what system it is.
 *
 * <p>Every stage may complete exceptionally with an {@link OspException}, whose code says whether
 * trying again may help. A camera that the source does not have is an error of the category {@link
 * ErrorCategory#USER}.
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
     * What is recorded in an interval, without reading it.
     *
     * @param cameraId id of a camera of this source
     * @param from begin of the interval
     * @param until end of the interval, after its begin
     * @return completes with the clips that hold something of the interval, in the order of time; a
     *     source that cannot cut gives clips that reach beyond it; empty when nothing is recorded
     */
    CompletionStage<List<Clip>> recordings(String cameraId, Instant from, Instant until);

    /**
     * Reads a clip. As long as the recording is not changed, reading it again gives the same bytes.
     *
     * @param clip one that {@link #recordings} has named
     * @return completes once the first bytes are there; exceptionally when it is there no more
     */
    CompletionStage<Footage> open(Clip clip);

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
     * A part of time.
     *
     * @param from its begin
     * @param until its end, not before its begin
     */
    record Interval(Instant from, Instant until) {

        /**
         * Checks the order.
         *
         * @param from its begin
         * @param until its end
         * @throws IllegalArgumentException when it ends before it begins
         */
        public Interval {
            if (until.isBefore(from)) {
                throw new IllegalArgumentException("ends before it begins: " + from + ", " + until);
            }
        }
    }

    /**
     * One recording that can be opened as a file of its own.
     *
     * @param cameraId the camera
     * @param id what the source calls it; opaque, and the same when it is asked for again
     * @param span from its first picture to its last
     * @param mediaType for instance {@code video/mp4}
     * @param size in bytes, if the source knows it beforehand
     */
    record Clip(String cameraId, String id, Interval span, String mediaType, OptionalLong size) {}

    /** One file of pictures, to be read once and closed by whoever asked for it. */
    interface Footage extends AutoCloseable {

        /**
         * What kind of file it is.
         *
         * @return for instance {@code video/mp4} or {@code image/jpeg}
         */
        String mediaType();

        /**
         * The bytes, produced as they are read; a failure underway is an {@link IOException} of the
         * read.
         *
         * @return the one stream of this footage
         */
        InputStream content();

        /**
         * What the source has found out about the pictures.
         *
         * @return complete once the content is read to its end; before, what is known so far
         */
        Findings findings();

        /**
         * Lets go of everything behind it, read to its end or not.
         *
         * @throws IOException when that fails
         */
        @Override
        void close() throws IOException;
    }

    /**
     * What a source knows of the pictures in a file.
     *
     * @param span from the first picture to the last
     * @param frames how many pictures, if the source counts them
     * @param gaps where it knows that pictures are missing, in the order of time
     */
    record Findings(Interval span, OptionalLong frames, List<Interval> gaps) {

        /**
         * Makes the gaps unchangeable.
         *
         * @param span from the first picture to the last
         * @param frames how many pictures
         * @param gaps where pictures are missing
         */
        public Findings {
            gaps = List.copyOf(gaps);
        }
    }
}
