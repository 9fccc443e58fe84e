package ch.onsphere.osp.clearance.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.MediaSource.Interval;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ManifestDocumentTest {

    private static final Interval TEN_MINUTES = interval("12:00:00", "12:10:00");

    @Test
    void aManifestIsTheSameBytesEveryTime() {
        Manifest manifest =
                new Manifest(
                        "root.vms",
                        "cam-1",
                        "Entrée \"A\"",
                        TEN_MINUTES,
                        Optional.of(interval("12:00:01", "12:09:59.960")),
                        List.of(interval("12:03:00", "12:04:00")),
                        OptionalLong.of(13500),
                        "clip.mp4",
                        "video/mp4",
                        30_000_000,
                        "ab12",
                        "AES_CBC_256");
        assertThat(new String(ManifestDocument.write(manifest, "1.2.3"), UTF_8))
                .isEqualTo(
                        """
                        {
                          "version" : 1,
                          "software" : {
                            "name" : "osp-clearance-agent",
                            "version" : "1.2.3"
                          },
                          "source" : "root.vms",
                          "camera" : {
                            "id" : "cam-1",
                            "name" : "Entrée \\"A\\""
                          },
                          "asked" : {
                            "from" : "2026-05-01T12:00:00Z",
                            "until" : "2026-05-01T12:10:00Z"
                          },
                          "delivered" : {
                            "from" : "2026-05-01T12:00:01Z",
                            "until" : "2026-05-01T12:09:59.960Z"
                          },
                          "gaps" : [
                            {
                              "from" : "2026-05-01T12:03:00Z",
                              "until" : "2026-05-01T12:04:00Z"
                            }
                          ],
                          "frames" : 13500,
                          "file" : {
                            "name" : "clip.mp4",
                            "mediaType" : "video/mp4",
                            "bytes" : 30000000,
                            "sha256" : "ab12",
                            "encryption" : "AES_CBC_256"
                          }
                        }
                        """);
    }

    @Test
    void whatASourceDoesNotKnowIsSaidToBeUnknown() {
        Manifest manifest =
                new Manifest(
                        "root.folder",
                        "cam-1",
                        "",
                        TEN_MINUTES,
                        Optional.empty(),
                        List.of(),
                        OptionalLong.empty(),
                        "clip.mp4",
                        "video/mp4",
                        0,
                        "",
                        "none");
        assertThat(new String(ManifestDocument.write(manifest), UTF_8))
                .contains("\"delivered\" : null", "\"gaps\" : [ ]", "\"frames\" : null");
    }

    private static Interval interval(String from, String until) {
        return new Interval(
                Instant.parse("2026-05-01T" + from + "Z"),
                Instant.parse("2026-05-01T" + until + "Z"));
    }
}
