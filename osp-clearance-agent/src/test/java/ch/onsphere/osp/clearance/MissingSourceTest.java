package ch.onsphere.osp.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.ConnectionStatus;
import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.examples.clearance.JobRequest;
import ch.onsphere.osp.examples.clearance.JobState;
import ch.onsphere.osp.kit.testing.Until;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A media source that is away keeps only its own jobs waiting. CR-016, CR-018, CR-019 */
class MissingSourceTest {

    private static final ItemId OTHER = new ItemId("root.other");
    private static final Instant NINE = Instant.parse("2026-03-01T09:00:00Z");
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
    private static final Duration A_MINUTE = Duration.ofSeconds(61);

    @TempDir Path directory;
    private final FakeSource other = new FakeSource().with("o-1", "Gate");
    private final HurriedTime time = new HurriedTime();
    private Bed bed;
    private RecordingHost host;

    @BeforeEach
    void begin() {
        bed = new Bed(directory).with(() -> time);
        bed.source()
                .with("c-1", "Entrance")
                .recorded("c-1", "2026-03-01T09:00:00Z", FIVE_MINUTES, 10_000);
        host = bed.hostOf(OTHER);
    }

    @AfterEach
    void end() {
        bed.close();
    }

    @Test
    void theJobsOfTheOtherSourcesAreDoneAndItsOwnWait() {
        var unused = bed.start(host);
        String its = bed.account().post(JobRequest.thumbnail("o-1"));
        String all = bed.account().post(JobRequest.discovery());

        assertThat(bed.done(JobRequest.media(NINE, NINE.plus(FIVE_MINUTES), "c-1")).state())
                .isEqualTo(JobState.COMPLETED);
        assertThat(bed.done(JobRequest.thumbnail("c-1")).state()).isEqualTo(JobState.COMPLETED);
        assertThat(host.await(Bed.AGENT, ConnectionStatus.State.DEGRADED).message())
                .contains("no media source now", OTHER.value());
        assertThat(bed.job(its).locks()).isZero();
        assertThat(bed.job(all).locks()).isZero();

        var published = host.publish(OTHER, other);

        assertThat(bed.ended(its).state()).isEqualTo(JobState.COMPLETED);
        assertThat(bed.ended(all).state()).isEqualTo(JobState.COMPLETED);
        assertThat(bed.done(JobRequest.thumbnail("nobody")).state()).isEqualTo(JobState.CANCELLED);
        host.await(Bed.AGENT, ConnectionStatus.State.ONLINE);
        published.close();
    }

    @Test
    void aSourceThatListsNothingIsAwayToo() {
        var published = host.publish(OTHER, other);
        other.failWith(new IllegalStateException("it restarts"));
        var unused = bed.start(host);
        String its = bed.account().post(JobRequest.thumbnail("o-1"));
        Until.holds("it was asked", () -> other.lists() > 0);

        assertThat(bed.done(JobRequest.thumbnail("c-1")).state()).isEqualTo(JobState.COMPLETED);
        assertThat(bed.job(its).locks()).isZero();

        other.failWith(null);
        time.leap(A_MINUTE);

        assertThat(bed.ended(its).state()).isEqualTo(JobState.COMPLETED);
        published.close();
    }

    @Test
    void aSourceThatGoesOnFailingIsToldOfBeforeAJobNeedsIt() {
        other.failWith(new IllegalStateException("its share is not mounted"));
        var published = host.publish(OTHER, other);
        var unused = bed.start(host);
        Until.holds("it was asked", () -> other.lists() == 1);
        time.leap(A_MINUTE);

        ConnectionStatus status =
                host.await(Bed.AGENT, told -> told.message().contains("is not mounted"));
        assertThat(status.state()).isEqualTo(ConnectionStatus.State.DEGRADED);
        assertThat(status.message()).contains(OTHER.value());
        assertThat(bed.done(JobRequest.thumbnail("c-1")).state()).isEqualTo(JobState.COMPLETED);

        other.failWith(null);
        time.leap(A_MINUTE);

        host.await(Bed.AGENT, ConnectionStatus.State.ONLINE);
        published.close();
    }

    @Test
    void theCamerasThatASourceHadStayItsOwn() {
        var published = host.publish(OTHER, other);
        var unused = bed.start(host);
        assertThat(bed.done(JobRequest.thumbnail("o-1")).state()).isEqualTo(JobState.COMPLETED);

        other.failWith(new IllegalStateException("it restarts"));
        String its = bed.account().post(JobRequest.thumbnail("o-1"));

        // However often it is given back, it does not count as failed.
        Until.holds("given back", () -> bed.job(its).locks() > 3);
        assertThat(bed.job(its).state().isFinal()).isFalse();

        other.failWith(null);

        assertThat(bed.ended(its).state()).isEqualTo(JobState.COMPLETED);
        published.close();
    }

    @Test
    void anotherCameraOfTheSameIdIsNotTakenForIts() {
        other.with("c-1", "Back door");
        var published = host.publish(OTHER, other);
        var unused = bed.start(host);
        assertThat(bed.done(JobRequest.discovery()).state()).isEqualTo(JobState.COMPLETED);

        published.close();

        assertThat(bed.done(JobRequest.thumbnail("c-1")).message()).contains("OSP-CL-805");
        assertThat(bed.done(JobRequest.thumbnail(Bed.SOURCE + "/c-1")).state())
                .isEqualTo(JobState.COMPLETED);
    }
}
