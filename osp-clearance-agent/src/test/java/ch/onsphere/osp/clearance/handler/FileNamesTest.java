package ch.onsphere.osp.clearance.handler;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.MediaSource.Clip;
import ch.onsphere.osp.api.MediaSource.Interval;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What whoever asked for a file finds. */
class FileNamesTest {

    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00.250Z");

    private final FileNames names = new FileNames();

    @ParameterizedTest
    @CsvSource({
        "video/mp4, a.MP4, .mp4",
        "video/mp4; codecs=avc1, a, .mp4",
        "video/webm, a.webm, .webm",
        "video/mpeg, a.mpeg, .mpg",
        "application/octet-stream, 2026/05/01T12-00-00.G64x, .g64x",
        "application/octet-stream, no ending, .bin",
        "application/octet-stream, a.b/c, .bin",
        "application/octet-stream, a.muchlonger, .bin"
    })
    void theEndingTellsTheKindOfARecording(String mediaType, String clip, String ending) {
        assertThat(names.recording("Gate", clip(mediaType, clip)))
                .isEqualTo("Gate_20260501T120000Z_20260501T120100Z" + ending);
    }

    @Test
    void noNameIsGivenTwiceAlsoWhereCapitalsDoNotCount() {
        assertThat(still("Gate", Optional.of(NOON))).isEqualTo("Gate_20260501T120000Z.jpg");
        assertThat(still("gate", Optional.of(NOON))).isEqualTo("gate_20260501T120000Z_2.jpg");
        assertThat(still("gate", Optional.of(NOON.plusSeconds(1))))
                .isEqualTo("gate_20260501T120001Z.jpg");
        assertThat(still("a/b", Optional.empty())).isEqualTo("a-b.jpg");
        assertThat(still("a:b", Optional.empty())).isEqualTo("a-b_2.jpg");
    }

    private String still(String camera, Optional<Instant> asked) {
        return names.still(camera, asked, "image/jpeg");
    }

    private static Clip clip(String mediaType, String id) {
        Interval minute = new Interval(NOON, NOON.plusSeconds(60));
        return new Clip("gate", id, minute, mediaType, OptionalLong.empty());
    }
}
