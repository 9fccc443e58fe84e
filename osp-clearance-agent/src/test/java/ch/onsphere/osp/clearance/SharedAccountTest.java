package ch.onsphere.osp.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.examples.clearance.AccountOptions;
import ch.onsphere.osp.examples.clearance.JobRequest;
import ch.onsphere.osp.examples.clearance.JobState;
import ch.onsphere.osp.examples.clearance.SimulatedJob;
import ch.onsphere.osp.kit.testing.Until;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Jobs are for the agent that has their cameras, and for none when nobody has. CR-006, CR-015 */
@Timeout(300)
class SharedAccountTest {

    private static final ItemId OTHER = new ItemId("root.other");
    private static final Instant NINE = Instant.parse("2026-03-01T09:00:00Z");
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final int PATIENCE = 10;

    @TempDir Path directory;
    private final HurriedTime time = new HurriedTime();
    private final FakeSource other =
            new FakeSource()
                    .with("o-1", "Gate")
                    .recorded("o-1", "2026-03-01T09:00:00Z", FIVE_MINUTES, 10_000);
    private Bed bed;

    @BeforeEach
    void begin() {
        bed =
                new Bed(directory, AccountOptions.defaults().withLockDuration(Duration.ofDays(1)))
                        .with(() -> time)
                        .withUnknownCameras("{}");
        bed.source()
                .with("c-1", "Entrance")
                .recorded("c-1", "2026-03-01T09:00:00Z", FIVE_MINUTES, 10_000);
    }

    @AfterEach
    void end() {
        bed.close();
    }

    @Test
    void ofTwoAgentsEachDoesTheJobsOfItsOwnCameras() {
        bed.with(HurriedTime::new);
        Map<String, String> jobs = new HashMap<>();
        for (int i = 0; i < 10; i++) {
            jobs.put(bed.account().post(JobRequest.thumbnail("c-1")), "agent-1");
            jobs.put(bed.account().post(JobRequest.thumbnail("O-1")), "agent-2");
            jobs.put(bed.account().post(recording(Bed.SOURCE + "/c-1")), "agent-1");
            jobs.put(bed.account().post(recording("o-1")), "agent-2");
        }
        var unused = bed.start(bed.host("agent-1"));
        unused = bed.start(bed.host("agent-2", other));

        jobs.forEach(
                (id, agent) -> {
                    SimulatedJob job = bed.ended(id);
                    assertThat(job.state()).as(job.message()).isEqualTo(JobState.COMPLETED);
                    assertThat(job.agentId()).isEqualTo(agent);
                });
        // Neither has so much as locked a job of the other.
        assertThat(bed.account().jobs()).extracting(SimulatedJob::locks).containsOnly(1);
    }

    @Test
    void aJobThatNamesOneOwnCameraAmongOthersIsTaken() {
        var unused = bed.start();

        SimulatedJob job = bed.done(JobRequest.thumbnail("nobody", "c-1"));

        assertThat(job.state()).isEqualTo(JobState.PARTIALLY_COMPLETED);
        assertThat(job.message()).contains("nobody", "OSP-CL-804");
    }

    @Test
    void aCameraThatNobodyHasCancelsTheJobAfterAWhile() {
        RecordingHost host = bed.start();
        String job = bed.account().post(JobRequest.thumbnail("nobody"));
        looks(host);
        minutes(PATIENCE / 2, host);
        assertThat(bed.job(job).locks()).isZero();

        minutes(PATIENCE / 2, host);

        assertThat(bed.ended(job).state()).isEqualTo(JobState.CANCELLED);
        assertThat(bed.job(job).message()).contains("nobody", "OSP-CL-804");
        assertThat(bed.job(job).locks()).isEqualTo(1);
    }

    @Test
    void jobsOfUnknownCamerasAreLeftForEverWhereItIsWished() {
        RecordingHost host = bed.withUnknownCameras("{\"cancel\": false}").start();
        String job = bed.account().post(JobRequest.thumbnail("nobody"));
        looks(host);

        minutes(PATIENCE + 1, host);

        assertThat(bed.job(job).locks()).isZero();
        assertThat(bed.done(JobRequest.thumbnail("c-1")).state()).isEqualTo(JobState.COMPLETED);
    }

    @Test
    void whatMayBeOfASourceThatIsAwayIsLeftUntilItComes() {
        RecordingHost host = bed.hostOf(OTHER);
        var unused = bed.start(host);
        String its = bed.account().post(JobRequest.thumbnail("o-1"));
        looks(host);
        minutes(PATIENCE + 1, host);
        assertThat(bed.job(its).locks()).isZero();

        var published = host.publish(OTHER, other);

        assertThat(bed.ended(its).state()).isEqualTo(JobState.COMPLETED);
        published.close();
    }

    @Test
    void aCameraThatIsAddedIsFoundWithinAMinute() {
        RecordingHost host = bed.start();
        String job = bed.account().post(JobRequest.thumbnail("c-2"));
        looks(host);
        Until.holds("the source was asked", () -> bed.source().lists() > 0);
        bed.source().with("c-2", "Yard");

        time.leap(A_MINUTE);

        assertThat(bed.ended(job).state()).isEqualTo(JobState.COMPLETED);
    }

    @ParameterizedTest
    @EnumSource
    void aSourceThatHangsDoesNotKeepTheAgentFromLooking(HangingSource.Where where) {
        HangingSource hanging = new HangingSource(other, where);
        RecordingHost host = bed.hostOf(OTHER);
        var published = host.publish(OTHER, hanging);
        var unused = bed.start(host);
        String its = bed.account().post(JobRequest.thumbnail("o-1"));
        Until.holds("it hangs", () -> hanging.isAsked());

        minutes(PATIENCE + 1, host);
        assertThat(bed.job(its).locks()).isZero();
        SimulatedJob others = bed.done(JobRequest.thumbnail("c-1"));
        assertThat(others.state()).as("not kept waiting").isEqualTo(JobState.COMPLETED);

        hanging.letGo();

        assertThat(bed.ended(its).state()).isEqualTo(JobState.COMPLETED);
        published.close();
    }

    /** Lets time pass while it looks for jobs. */
    private void minutes(int minutes, RecordingHost host) {
        for (int i = 0; i < minutes; i++) {
            time.leap(A_MINUTE);
            looks(host);
        }
    }

    /** A look that began before is over then, and two more. */
    private static void looks(RecordingHost host) {
        long before = host.count("clearance.polls", "outcome", "success");
        Until.holds(
                "looked for jobs",
                () -> host.count("clearance.polls", "outcome", "success") >= before + 3);
    }

    private static JobRequest recording(String camera) {
        return JobRequest.media(NINE, NINE.plus(FIVE_MINUTES), camera);
    }
}
