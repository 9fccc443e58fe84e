package ch.onsphere.osp.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.examples.clearance.AccountOptions;
import ch.onsphere.osp.examples.clearance.DeliveredFile;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An agent that starts again asks how its jobs stand, and each question meets another fault: the
 * job goes on, or comes again when its lock has ended, and is done once. CR-017
 */
class RestartFaultsTest {

    private static final Instant NINE = Instant.parse("2026-03-01T09:00:00Z");
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    /** As many as one agent may have under way at once. */
    private static final int JOBS = 16;

    private static final String KEYS =
            ", \"concurrentJobs\": 16, \"concurrentFiles\": 16, \"blockSize\": 131072,"
                    + " \"timeout\": {\"value\": 5, \"unit\": \"SECONDS\"}";

    @TempDir Path directory;
    private final SlowStream.Valve valve = new SlowStream.Valve();
    private final Map<String, Trouble> jobs = new LinkedHashMap<>();
    private Bed bed;

    @AfterEach
    void end() {
        bed.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, JOBS})
    void noJobIsLostAndNoneIsDoneTwice(int first) {
        List<Trouble> all = Trouble.all();
        assertThat(all).hasSizeBetween(JOBS, 2 * JOBS);
        lockAndStop(all.subList(first, Math.min(first + JOBS, all.size())));
        jobs.forEach(this::fault);

        valve.open();
        var unused = bed.start();

        jobs.forEach((id, trouble) -> check(id, trouble, goesOn(trouble) ? 1 : 2));
        assertThat(bed.account().faults().active()).isEmpty();
    }

    /** Leaves a job for each of the troubles, locked and begun, as a crash would. */
    private void lockAndStop(List<Trouble> troubles) {
        bed =
                new Bed(directory, AccountOptions.defaults().withLockDuration(Duration.ofHours(1)))
                        .with(KEYS);
        bed.source()
                .with("c-1", "Entrance")
                .recorded("c-1", "2026-03-01T09:00:00Z", FIVE_MINUTES, 200_000);
        bed.source().readThrough(valve::around);
        // Not to be tried again: what is unreachable would take as long as a job may to be given
        // back.
        bed.account().faults().add(Fault.status(400).on(Operation.RELEASE_JOB));
        var unused = bed.start();
        for (Trouble trouble : troubles) {
            jobs.put(
                    bed.account().post(JobRequest.media(NINE, NINE.plus(FIVE_MINUTES), "c-1")),
                    trouble);
        }
        Until.holds(
                "all are read",
                () ->
                        valve.streams() >= troubles.size()
                                && jobs.keySet().stream().allMatch(bed::isLocked));
        bed.closeModules();
        assertThat(jobs.keySet()).allMatch(bed::isLocked);
        bed.account().faults().clear();
    }

    private void fault(String jobId, Trouble trouble) {
        RequestMatch question =
                new RequestMatch(Optional.of(Operation.GET_JOB), "*", ".*/" + jobId);
        bed.account().faults().add(trouble.fault().on(question).once());
    }

    /** In doubt, the lock of the earlier run is left to end. */
    private static boolean goesOn(Trouble trouble) {
        return switch (trouble.meaning()) {
            case TOKEN, PASSING, NONSENSE, NOTHING, LABEL -> true;
            case LOST, REFUSED, FORBIDDEN, TOO_LARGE, REDIRECTED -> false;
        };
    }

    private void check(String id, Trouble trouble, int locks) {
        if (locks > 1) {
            Until.holds("asked for " + id, () -> bed.account().faults().active().isEmpty());
            assertThat(bed.account().endLock(id)).as(trouble.name()).isTrue();
        }
        SimulatedJob job = bed.ended(id);

        assertThat(job.state()).as(trouble.name()).isEqualTo(JobState.COMPLETED);
        assertThat(job.locks()).as(trouble.name()).isEqualTo(locks);
        assertThat(job.completions()).as(trouble.name()).isEqualTo(1);
        assertThat(bed.account().files(id))
                .as(trouble.name())
                .extracting(DeliveredFile::name)
                .hasSize(2)
                .doesNotHaveDuplicates();
    }
}
