package ch.onsphere.osp.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.examples.clearance.AccountOptions;
import ch.onsphere.osp.examples.clearance.Fault;
import ch.onsphere.osp.examples.clearance.JobRequest;
import ch.onsphere.osp.examples.clearance.JobState;
import ch.onsphere.osp.examples.clearance.Operation;
import ch.onsphere.osp.examples.clearance.SimulatedJob;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every step of a job meets every fault, and the job still comes to the end it should. CR-003,
 * CR-005, CR-011, CR-012
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsTest {

    private static final List<Operation> STEPS =
            List.of(
                    Operation.LIST_JOBS,
                    Operation.LOCK_JOB,
                    Operation.INITIALIZE_THUMBNAIL,
                    Operation.PUT_BLOCK,
                    Operation.COMPLETE_FILE,
                    Operation.COMPLETE_JOB);
    private static final Set<Operation> OF_FILES =
            Set.of(Operation.INITIALIZE_THUMBNAIL, Operation.PUT_BLOCK, Operation.COMPLETE_FILE);
    private static final List<Integer> STATUSES =
            List.of(400, 401, 403, 404, 408, 409, 410, 412, 413, 423, 429, 500, 502, 503);
    private static final List<Fault.Kind> KINDS =
            List.of(
                    Fault.Kind.RESET,
                    Fault.Kind.RESET_UPLOAD,
                    Fault.Kind.ANSWER_LOST,
                    Fault.Kind.BLACK_HOLE,
                    Fault.Kind.JUNK,
                    Fault.Kind.HTML,
                    Fault.Kind.EMPTY,
                    Fault.Kind.OVERSIZE,
                    Fault.Kind.WRONG_CONTENT_TYPE);

    @TempDir static Path directory;
    private Bed bed;

    @BeforeAll
    void begin() {
        bed =
                new Bed(
                                directory,
                                AccountOptions.defaults().withLockDuration(Duration.ofMillis(1500)))
                        .with(", \"timeout\": {\"value\": 1, \"unit\": \"SECONDS\"}");
        bed.source().with("c-1", "Entrance");
        var unused = bed.start();
    }

    @AfterAll
    void end() {
        bed.close();
    }

    static Stream<Arguments> statuses() {
        List<Arguments> all = new ArrayList<>();
        STEPS.forEach(step -> STATUSES.forEach(status -> all.add(Arguments.of(step, status))));
        return all.stream();
    }

    @ParameterizedTest(name = "{0} answers {1}")
    @MethodSource("statuses")
    void aStepIsAnsweredOtherwise(Operation step, int status) {
        boolean refused =
                status == 400
                        || status == 403
                        || (status == 413 && step == Operation.INITIALIZE_THUMBNAIL);

        SimulatedJob job = jobWith(Fault.status(status).on(step).once());

        assertThat(job.state())
                .as(job.message())
                .isEqualTo(
                        refused && OF_FILES.contains(step) ? JobState.FAILED : JobState.COMPLETED);
        assertThat(job.completions()).isEqualTo(1);
    }

    static Stream<Arguments> kinds() {
        List<Arguments> all = new ArrayList<>();
        STEPS.forEach(step -> KINDS.forEach(kind -> all.add(Arguments.of(step, kind))));
        return all.stream();
    }

    @ParameterizedTest(name = "{0} meets {1}")
    @MethodSource("kinds")
    void aStepIsNotAnswered(Operation step, Fault.Kind kind) {
        SimulatedJob job = jobWith(Fault.of(kind).on(step).once());

        assertThat(job.state()).as(job.message()).isEqualTo(JobState.COMPLETED);
        assertThat(job.completions()).isEqualTo(1);
        assertThat(bed.account().files(job.id())).isNotEmpty();
    }

    private SimulatedJob jobWith(Fault fault) {
        bed.account().faults().add(fault);
        SimulatedJob job = bed.done(JobRequest.thumbnail("c-1"));
        bed.account().faults().clear();
        return job;
    }
}
