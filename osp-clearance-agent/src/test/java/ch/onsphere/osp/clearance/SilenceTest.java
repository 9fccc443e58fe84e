package ch.onsphere.osp.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.clearance.job.Timing;
import ch.onsphere.osp.examples.clearance.AccountOptions;
import ch.onsphere.osp.examples.clearance.Fault;
import ch.onsphere.osp.examples.clearance.JobRequest;
import ch.onsphere.osp.examples.clearance.JobState;
import ch.onsphere.osp.examples.clearance.Operation;
import ch.onsphere.osp.examples.clearance.SimulatedJob;
import ch.onsphere.osp.kit.testing.Until;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A request that met silence is made again, however long the silence was. CR-006, CR-014, CR-015
 */
class SilenceTest {

    /** Of one attempt, and from the first failure to the last attempt. */
    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    private static final Timing TIMING =
            new Timing(
                    Bed.QUICK.jobs(),
                    TIMEOUT,
                    Bed.QUICK.files(),
                    TIMEOUT,
                    Bed.QUICK.holdOff(),
                    Bed.QUICK.patience(),
                    Bed.QUICK.random());

    @TempDir Path directory;
    private final HurriedTime time = new HurriedTime();
    private Bed bed;

    @BeforeEach
    void begin() {
        bed =
                new Bed(directory, AccountOptions.defaults().withLockDuration(Duration.ofHours(1)))
                        .with(TIMING)
                        .with(() -> time)
                        .with(", \"timeout\": {\"value\": 1, \"unit\": \"MINUTES\"}");
        bed.source().with("c-1", "Entrance");
    }

    @AfterEach
    void end() {
        bed.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"LOCK_JOB", "COMPLETE_JOB", "CANCEL_JOB"})
    void anAttemptThatTookAllOfTheTimeIsNotTheLast(Operation step) {
        bed.account().faults().add(Fault.blackHole().on(step).once());
        var unused = bed.start();
        String id =
                bed.account()
                        .post(
                                JobRequest.thumbnail(
                                        step == Operation.CANCEL_JOB ? "nobody" : "c-1"));
        Until.holds("it is silent", () -> bed.account().faults().active().isEmpty());

        time.leap(TIMEOUT.plusSeconds(1));

        SimulatedJob job = bed.ended(id);
        assertThat(job.state())
                .isEqualTo(step == Operation.CANCEL_JOB ? JobState.CANCELLED : JobState.COMPLETED);
        assertThat(job.locks()).isEqualTo(1);
    }
}
