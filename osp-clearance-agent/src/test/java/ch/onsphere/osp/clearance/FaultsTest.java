package ch.onsphere.osp.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.clearance.json.Json;
import ch.onsphere.osp.clearance.outcome.Ending;
import ch.onsphere.osp.clearance.outcome.Situation;
import ch.onsphere.osp.examples.clearance.DeliveredFile;
import ch.onsphere.osp.examples.clearance.JobState;
import ch.onsphere.osp.examples.clearance.Operation;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every step of the protocol meets every fault, and the job comes to the end that the table of
 * outcomes says, and to no other; nothing is delivered twice, nothing is left behind, and no secret
 * is logged. CR-003, CR-005, CR-009, CR-011, CR-012, CR-014, CR-015, CR-016
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsTest {

    private static final Set<Operation> STEPS =
            EnumSet.complementOf(EnumSet.of(Operation.OPENID_CONFIGURATION, Operation.UNKNOWN));

    /** Rows wait for most of their time. */
    private static final int ROWS_AT_ONCE = 5;

    @TempDir static Path directory;
    private final OwnLog log = new OwnLog();
    private final Map<Operation, Map<Trouble, Object>> outcomes = new ConcurrentHashMap<>();
    private final Map<Operation, List<String>> leftovers = new ConcurrentHashMap<>();
    private final List<String> secrets = new ArrayList<>();

    @BeforeAll
    void letEveryStepMeetEveryFault() throws Exception {
        RSAKey key = new RSAKeyGenerator(2048).generate();
        log.open();
        ExecutorService rows = Executors.newFixedThreadPool(ROWS_AT_ONCE);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (Operation step : STEPS) {
                all.add(
                        rows.submit(
                                () -> {
                                    run(step, key);
                                    return null;
                                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            rows.shutdownNow();
        }
    }

    @AfterAll
    void closeLog() {
        log.close();
    }

    private void run(Operation step, RSAKey key) throws Exception {
        try (FaultRow row = new FaultRow(step, directory.resolve(step.name()))) {
            note(row.connectionFile());
            Map<Trouble, Object> met = new ConcurrentHashMap<>();
            outcomes.put(step, met);
            for (Trouble trouble : Trouble.all()) {
                met.put(trouble, outcome(row, trouble));
            }
            row.closeAgent();
            leftovers.put(step, row.trail().leftovers(key));
        }
    }

    /** A job that never ends fails its own test, and not those of others. */
    private static Object outcome(FaultRow row, Trouble trouble) {
        try {
            return row.meet(trouble);
        } catch (RuntimeException | AssertionError e) {
            return e;
        }
    }

    private synchronized void note(String connectionFile) {
        var key = Json.parse(connectionFile).orElseThrow().path("ServicePrincipalKey");
        for (String part : List.of("d", "p", "q", "dp", "dq", "qi")) {
            secrets.add(key.path(part).asText());
        }
    }

    static Stream<Arguments> cells() {
        return STEPS.stream()
                .flatMap(step -> Trouble.all().stream().map(each -> Arguments.of(step, each)));
    }

    @ParameterizedTest(name = "{0} meets {1}")
    @MethodSource("cells")
    void aJobComesToTheEndOfTheTable(Operation step, Trouble trouble) {
        FaultRow.Outcome outcome = outcomeOf(step, trouble);
        List<Situation> expected = ExpectedEnds.of(step, trouble);

        assertThat(outcome.ends()).as(outcome.job().message()).isEqualTo(expected);
        JobState state = ExpectedEnds.finalState(expected);
        assertThat(outcome.job().state()).isEqualTo(state);
        assertThat(outcome.job().completions()).isEqualTo(state == JobState.CANCELLED ? 0 : 1);
        checkFiles(step, expected, outcome);
    }

    private static void checkFiles(Operation step, List<Situation> ends, FaultRow.Outcome outcome) {
        Map<String, Long> copies =
                outcome.files().stream()
                        .collect(Collectors.groupingBy(DeliveredFile::name, Collectors.counting()));
        boolean delivered = outcome.job().state() == JobState.COMPLETED;
        boolean recording =
                EnumSet.of(Operation.UPDATE_JOB, Operation.INITIALIZE_MEDIA, Operation.LIST_BLOCKS)
                        .contains(step);
        assertThat(copies).hasSize(!delivered ? 0 : recording ? 2 : 1);
        // With a lock, the progress of its job is lost: only then is a file sent again.
        long lost = ends.stream().filter(each -> each.ending() == Ending.LEFT).count();
        assertThat(copies.values()).allMatch(count -> count <= 1 + lost);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("looks")
    void anAgentThatCannotLookForJobsSaysWhy(Operation step, Trouble trouble) {
        String code = step == Operation.TOKEN ? trouble.codeAtTokenService() : trouble.code();

        assertThat(outcomeOf(step, trouble).told())
                .as(outcomeOf(step, trouble).told().toString())
                .anyMatch(status -> status.message().startsWith(code + ": "));
    }

    static Stream<Arguments> looks() {
        return cells().filter(
                        cell ->
                                (cell.get()[0] == Operation.TOKEN
                                                && !((Trouble) cell.get()[1])
                                                        .codeAtTokenService()
                                                        .isEmpty())
                                        || (cell.get()[0] == Operation.LIST_JOBS
                                                && !((Trouble) cell.get()[1]).code().isEmpty()));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void nothingIsLeftOnTheDisk(Operation step) {
        assertThat(leftovers.get(step)).isEmpty();
    }

    static Stream<Operation> steps() {
        return STEPS.stream();
    }

    @Test
    void noSecretIsLoggedAndNothingUnexpectedMet() {
        assertThat(log.lines()).isNotEmpty();
        assertThat(secrets).hasSizeGreaterThan(STEPS.size()).doesNotContain("");
        // Tokens and assertions begin like every JSON object in Base64.
        assertThat(log.lines()).noneMatch(line -> line.contains("eyJ") || line.contains("Bearer "));
        assertThat(log.lines()).noneMatch(line -> secrets.stream().anyMatch(line::contains));
        assertThat(log.errors()).isEmpty();
        // A block that has failed is not waited for as if it were under way.
        assertThat(log.lines()).noneMatch(line -> line.contains("is still being sent"));
    }

    private FaultRow.Outcome outcomeOf(Operation step, Trouble trouble) {
        Object met = outcomes.get(step).get(trouble);
        if (met instanceof Throwable failed) {
            throw new AssertionError(step + " met " + trouble, failed);
        }
        return (FaultRow.Outcome) met;
    }
}
