package ch.onsphere.osp.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.ConnectionStatus;
import ch.onsphere.osp.clearance.job.Timing;
import ch.onsphere.osp.examples.clearance.AccountOptions;
import ch.onsphere.osp.examples.clearance.Fault;
import ch.onsphere.osp.examples.clearance.JobRequest;
import ch.onsphere.osp.examples.clearance.JobState;
import ch.onsphere.osp.examples.clearance.Operation;
import ch.onsphere.osp.examples.clearance.RequestMatch;
import ch.onsphere.osp.examples.clearance.SimulatedJob;
import ch.onsphere.osp.kit.testing.Until;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with one job, and stays wrong, is no matter of the others. CR-006, CR-017 */
class LastingFaultsTest {

    private static final Instant NINE = Instant.parse("2026-03-01T09:00:00Z");
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    /** No attempt is worth waiting for. */
    private static final Timing HASTY =
            new Timing(
                    Bed.QUICK.jobs(),
                    Duration.ofMillis(100),
                    Bed.QUICK.files(),
                    Duration.ofMillis(100),
                    Bed.QUICK.holdOff(),
                    Bed.QUICK.patience(),
                    Bed.QUICK.random());

    @TempDir Path directory;
    private Bed bed;

    @BeforeEach
    void begin() {
        bed =
                new Bed(directory, AccountOptions.defaults().withLockDuration(Duration.ofHours(1)))
                        .with(HASTY);
        bed.source()
                .with("c-1", "Entrance")
                .recorded("c-1", "2026-03-01T09:00:00Z", FIVE_MINUTES, 200_000);
    }

    @AfterEach
    void end() {
        bed.close();
    }

    static Stream<Fault> faults() {
        return Stream.of(
                Fault.status(503),
                Fault.tooManyRequests(Duration.ofSeconds(1)),
                Fault.of(Fault.Kind.JUNK));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void anEarlierJobThatCannotBeLookedUpHoldsUpNoOther(Fault fault) {
        String earlier = lockAndStop();
        bed.account().faults().add(fault.on(about(Operation.GET_JOB, earlier)));
        var unused = bed.start();

        assertThat(bed.done(JobRequest.thumbnail("c-1")).state()).isEqualTo(JobState.COMPLETED);
        assertThat(bed.isLocked(earlier)).isTrue();

        bed.account().faults().clear();

        SimulatedJob job = bed.ended(earlier);
        assertThat(job.state()).as(job.message()).isEqualTo(JobState.COMPLETED);
        assertThat(job.locks()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void jobsThatCannotBeLockedHoldUpNoOther(Fault fault) {
        List<String> broken = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            String id = bed.account().post(JobRequest.media(NINE, NINE.plus(FIVE_MINUTES), "c-1"));
            bed.account().faults().add(fault.on(about(Operation.LOCK_JOB, id)));
            broken.add(id);
        }
        RecordingHost host = bed.start();

        assertThat(bed.done(JobRequest.thumbnail("c-1")).state()).isEqualTo(JobState.COMPLETED);
        assertThat(host.history())
                .extracting(ConnectionStatus::state)
                .doesNotContain(ConnectionStatus.State.OFFLINE);

        bed.account().faults().clear();
        broken.forEach(id -> bed.account().endLock(id));

        assertThat(broken).extracting(id -> bed.ended(id).state()).containsOnly(JobState.COMPLETED);
    }

    @ParameterizedTest
    @EnumSource(names = {"INITIALIZE_MEDIA", "PUT_BLOCK", "COMPLETE_FILE"})
    void aFileThatIsRefusedForGoodFailsItsJob(Operation step) {
        bed.account().faults().add(Fault.status(410).on(step));
        var unused = bed.start();

        SimulatedJob job = bed.done(JobRequest.media(NINE, NINE.plus(FIVE_MINUTES), "c-1"));

        assertThat(job.state()).isEqualTo(JobState.FAILED);
        assertThat(job.locks()).isEqualTo(3);
    }

    /** Leaves a job locked and begun, as a crash would. */
    private String lockAndStop() {
        SlowStream.Valve valve = new SlowStream.Valve();
        bed.source().readThrough(valve::around);
        bed.account().faults().add(Fault.status(503).on(Operation.RELEASE_JOB));
        var unused = bed.start();
        String id = bed.account().post(JobRequest.media(NINE, NINE.plus(FIVE_MINUTES), "c-1"));
        Until.holds("it is read", () -> valve.streams() > 0 && bed.isLocked(id));
        bed.closeModules();
        bed.account().faults().clear();
        valve.open();
        return id;
    }

    private static RequestMatch about(Operation operation, String jobId) {
        return new RequestMatch(Optional.of(operation), "*", ".*/" + jobId + "(/.*)?");
    }
}
