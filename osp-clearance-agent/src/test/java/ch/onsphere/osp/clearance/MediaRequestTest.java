package ch.onsphere.osp.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.MediaSource.Clip;
import ch.onsphere.osp.clearance.json.Json;
import ch.onsphere.osp.examples.clearance.DeliveredFile;
import ch.onsphere.osp.examples.clearance.JobRequest;
import ch.onsphere.osp.examples.clearance.JobState;
import ch.onsphere.osp.examples.clearance.SimulatedJob;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Recordings reach the account, or it is said what is missing. CR-013, CR-014, CR-015, CR-019,
 * CR-020
 */
class MediaRequestTest {

    private static final Instant NINE = Instant.parse("2026-03-01T09:00:00Z");
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    @TempDir Path directory;
    private Bed bed;

    @BeforeEach
    void begin() {
        bed = new Bed(directory);
        bed.source()
                .with("c-1", "Entrance")
                .with("c-2", "Yard")
                .recorded("c-1", "2026-03-01T09:00:00Z", HALF_AN_HOUR, 5_000_000)
                .recorded("c-1", "2026-03-01T09:45:00Z", HALF_AN_HOUR, 1_000)
                .recorded("c-2", "2026-03-01T09:00:00Z", HALF_AN_HOUR, 0);
    }

    @AfterEach
    void end() {
        bed.close();
    }

    @Test
    void everyRecordingComesWithItsManifest() {
        var unused = bed.start();

        SimulatedJob job = bed.done(JobRequest.media(NINE, hours(2), "c-1", "c-2"));

        assertThat(job.state()).as(job.message()).isEqualTo(JobState.COMPLETED);
        List<DeliveredFile> files = bed.account().files(job.id());
        assertThat(files).hasSize(6);
        for (Clip clip : bed.source().clips()) {
            assertThat(files)
                    .filteredOn(file -> file.length() == clip.size().orElse(-1))
                    .anySatisfy(
                            file ->
                                    assertThat(bed.contentOf(file))
                                            .isEqualTo(FakeSource.bytesOf(clip)));
        }
        JsonNode manifest = manifestOf(files, "Entrance_20260301T090000Z_20260301T093000Z.mp4");
        assertThat(manifest.path("source").asText()).isEqualTo("root.vms");
        assertThat(manifest.path("file").path("sha256").asText())
                .isEqualTo(sha256(files, "Entrance_20260301T090000Z_20260301T093000Z.mp4"));
        assertThat(manifest.path("gaps"))
                .extracting(gap -> gap.path("from").asText())
                .contains("2026-03-01T09:30:00Z", "2026-03-01T10:15:00Z");
    }

    @Test
    void whatIsMissingIsSaid() {
        var unused = bed.start();

        SimulatedJob job = bed.done(JobRequest.media(NINE, hours(1), "c-1", "unknown"));

        assertThat(job.state()).isEqualTo(JobState.PARTIALLY_COMPLETED);
        assertThat(job.message()).contains("unknown", "OSP-CL-804");
    }

    @Test
    void aTimeWithoutRecordingFails() {
        var unused = bed.start();

        SimulatedJob job = bed.done(JobRequest.media(hours(10), hours(11), "c-1"));

        assertThat(job.state()).isEqualTo(JobState.FAILED);
        assertThat(job.message()).contains("OSP-CL-806");
    }

    @Test
    void aCameraThatNobodyHasCancelsTheJob() {
        var unused = bed.start();

        assertThat(bed.done(JobRequest.media(NINE, hours(1), "unknown")).state())
                .isEqualTo(JobState.CANCELLED);
    }

    @Test
    void absurdIntervalsAreCancelled() {
        var unused = bed.start();

        assertThat(bed.done(JobRequest.media(hours(1), NINE, "c-1")).state())
                .isEqualTo(JobState.CANCELLED);
        assertThat(
                        bed.done(JobRequest.media(NINE.minus(Duration.ofDays(3650)), NINE, "c-1"))
                                .state())
                .isEqualTo(JobState.CANCELLED);
        Instant farAhead = Instant.parse("2150-01-01T00:00:00Z");
        assertThat(bed.done(JobRequest.media(farAhead, farAhead.plus(HALF_AN_HOUR), "c-1")).state())
                .isEqualTo(JobState.CANCELLED);
    }

    @Test
    void overlappingIntervalsDeliverARecordingOnce() {
        var unused = bed.start();

        SimulatedJob job =
                bed.done(
                        JobRequest.media(
                                new JobRequest.Item("c-1", NINE, hours(1)),
                                new JobRequest.Item("c-1", NINE.plus(HALF_AN_HOUR), hours(2))));

        assertThat(job.state()).as(job.message()).isEqualTo(JobState.COMPLETED);
        assertThat(bed.account().files(job.id())).hasSize(4);
    }

    @Test
    void aPictureOfEachCameraIsDelivered() {
        var unused = bed.start();

        SimulatedJob job = bed.done(JobRequest.thumbnail("c-1", "c-2"));

        assertThat(job.state()).isEqualTo(JobState.COMPLETED);
        assertThat(bed.account().files(job.id()))
                .extracting(DeliveredFile::name)
                .containsExactlyInAnyOrder("c-1.jpg", "c-2.jpg");
    }

    @Test
    void camerasThatWereOffAtTheSameTimeHaveAGapEach() {
        Instant night = hours(-5);
        bed.source().recorded("c-1", night.toString(), Duration.ofMinutes(5), 1_000);
        bed.source().recorded("c-2", night.toString(), Duration.ofMinutes(5), 1_000);
        var unused = bed.start();

        SimulatedJob job = bed.done(JobRequest.media(night, hours(-4), "c-1", "c-2"));

        assertThat(job.message()).isEqualTo("2 files, gaps: 2");
    }

    @Test
    void aJobOfMoreCamerasThanAreReadIsToldSo() {
        var unused = bed.start();
        String[] cameras = IntStream.range(0, 1_001).mapToObj(i -> "c-" + i).toArray(String[]::new);

        SimulatedJob job = bed.done(JobRequest.thumbnail(cameras));

        assertThat(job.state()).isEqualTo(JobState.CANCELLED);
        assertThat(job.message()).contains("OSP-CL-802", "more than 1000");
    }

    @Test
    void aTypeThatNobodyKnowsIsCancelled() {
        var unused = bed.start();

        assertThat(bed.done(JobRequest.raw("redaction", "")).state()).isEqualTo(JobState.CANCELLED);
    }

    private static Instant hours(int hours) {
        return NINE.plus(Duration.ofHours(hours));
    }

    private JsonNode manifestOf(List<DeliveredFile> files, String name) {
        return Json.parse(bed.contentOf(named(files, name + ".manifest.json"))).orElseThrow();
    }

    private static String sha256(List<DeliveredFile> files, String name) {
        return named(files, name).sha256();
    }

    private static DeliveredFile named(List<DeliveredFile> files, String name) {
        return files.stream().filter(file -> file.name().equals(name)).findFirst().orElseThrow();
    }
}
