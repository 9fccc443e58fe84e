package ch.onsphere.osp.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.ConnectionStatus;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lock that is not provably this agent's is not worked on, and its job is not lost. CR-007 */
class UnprovenLockTest {

    @TempDir Path directory;
    private final OwnLog log = new OwnLog();
    private Bed bed;

    @BeforeEach
    void begin() {
        log.open();
        bed = new Bed(directory, AccountOptions.defaults().withLockDuration(Duration.ofHours(1)));
        bed.source().with("c-1", "Entrance");
    }

    @AfterEach
    void end() {
        bed.close();
        log.close();
    }

    @Test
    void aYesThatShowsNothingIsReportedAndNotWorkedOn() {
        bed.account().faults().add(Fault.of(Fault.Kind.EMPTY_OBJECT).on(Operation.LOCK_JOB).once());
        RecordingHost host = bed.start();
        String id = bed.account().post(JobRequest.thumbnail("c-1"));
        Until.holds("told", () -> log.lines().stream().anyMatch(each -> isToldOf(id, each)));

        // Another job is done meanwhile.
        assertThat(bed.done(JobRequest.discovery()).state()).isEqualTo(JobState.COMPLETED);
        assertThat(host.count("clearance.jobs", "type", "thumbnail")).isZero();
        assertThat(bed.account().files(id)).isEmpty();
        assertThat(bed.isLocked(id)).isTrue();

        assertThat(bed.account().endLock(id)).isTrue();

        SimulatedJob ended = bed.ended(id);
        assertThat(ended.state()).isEqualTo(JobState.COMPLETED);
        assertThat(ended.completions()).isEqualTo(1);
        assertThat(bed.account().files(id)).hasSize(1);
    }

    @Test
    void anAgentThatCanLockNothingTellsSoUntilItCan() {
        bed.account().faults().add(Fault.of(Fault.Kind.EMPTY_OBJECT).on(Operation.LOCK_JOB));
        RecordingHost host = bed.start();
        for (int i = 0; i < 3; i++) {
            bed.account().post(JobRequest.thumbnail("c-1"));
        }

        assertThat(host.await(Bed.AGENT, ConnectionStatus.State.DEGRADED).message())
                .contains("OSP-CL-305", "`lockProof`");

        bed.account().faults().clear();

        assertThat(bed.done(JobRequest.discovery()).state()).isEqualTo(JobState.COMPLETED);
        host.await(Bed.AGENT, ConnectionStatus.State.ONLINE);
    }

    private static boolean isToldOf(String jobId, String line) {
        return line.contains(jobId) && line.contains("`lockProof`");
    }
}
