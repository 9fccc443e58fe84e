package ch.onsphere.osp.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.ConnectionStatus.State;
import ch.onsphere.osp.api.OutputResult;
import ch.onsphere.osp.api.OutputResult.Done;
import ch.onsphere.osp.api.OutputResult.Failed;
import ch.onsphere.osp.examples.xprotect.Fault;
import ch.onsphere.osp.examples.xprotect.SimulatedSite;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of commands on a bad day: each arrives once, or is reported as failed. */
class CommandFaultTest {

    private static final String GATE = "root.vms.gate";
    private static final String EVENTS = "/api/rest/v1/events";
    private static final String ONE_HOUR = "\"maximumAge\": {\"value\": 1, \"unit\": \"HOURS\"}";

    /** No machine is so loaded that an answer takes longer. */
    private static final String PATIENT = "\"timeout\": {\"value\": 1, \"unit\": \"MINUTES\"}";

    private final Bed bed = new Bed();
    private SimulatedSite site;

    @BeforeEach
    void start() {
        site = bed.site(Bed.options());
        bed.checkingEvery(Duration.ofMillis(200))
                .server("root.vms", site, PATIENT, "\"concurrentRequests\": 4")
                .output(GATE, "root.vms", Bed.GATE_ID, ONE_HOUR)
                .output("root.vms.hurried", "root.vms", Bed.GATE_ID, Bed.ONE_SECOND)
                .start();
        bed.host().await("root.vms", State.ONLINE);
    }

    @AfterEach
    void close() {
        bed.close();
    }

    static Stream<Fault> passing() {
        return Stream.of(
                Fault.tooManyRequests(Duration.ofSeconds(1)).once(),
                Fault.status(429).times(3),
                Fault.status(408).once(),
                Fault.status(503).times(3),
                Fault.status(401).once(),
                Fault.status(401).times(2));
    }

    @ParameterizedTest
    @MethodSource("passing")
    void aCommandThatWasSurelyNotCarriedOutIsSentAgain(Fault fault) {
        site.faults().add(fault.on("POST", EVENTS));

        assertThat(bed.trigger(GATE)).isInstanceOf(Done.class);

        assertThat(site.events()).hasSize(1);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(Fault.status(400), "OSP-MS-306"),
                Arguments.of(Fault.status(403), "OSP-MS-206"),
                Arguments.of(Fault.status(404), "OSP-MS-306"),
                Arguments.of(Fault.html(404), "OSP-MS-306"),
                Arguments.of(Fault.status(413), "OSP-MS-306"),
                Arguments.of(Fault.redirect("https://elsewhere.example/"), "OSP-MS-114"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void aRefusedCommandFailsWithTheReason(Fault fault, String code) {
        site.faults()
                .add((fault.times() == Fault.FOREVER ? fault.once() : fault).on("POST", EVENTS));

        assertThat(((Failed) bed.trigger(GATE)).code()).isEqualTo(code);
        assertThat(site.events()).isEmpty();
    }

    @Test
    void anAcceptedEventWithoutAUsableAnswerIsDone() {
        site.faults().add(Fault.wrongContentType().once().on("POST", EVENTS));

        assertThat(bed.trigger(GATE)).isInstanceOf(Done.class);
    }

    @Test
    void commandsWaitForAServerThatIsAwayAndArriveInTheirOrder() {
        goAway();
        List<CompletionStage<OutputResult>> sent = sendToGate(20);

        site.startAgain();

        for (CompletionStage<OutputResult> each : sent) {
            assertThat(RecordingHost.resultOf(each)).isInstanceOf(Done.class);
        }
        assertThat(site.events()).hasSize(20);
        bed.host().await("root.vms", State.ONLINE);
    }

    @Test
    void aCommandIsDroppedAndReportedWhenTheServerStaysAwayTooLong() {
        goAway();

        Failed failed = (Failed) bed.trigger("root.vms.hurried");
        site.startAgain();
        bed.host().await("root.vms", State.ONLINE);

        assertThat(failed.code()).isEqualTo("OSP-MS-308");
        assertThat(failed.message()).contains("PT1S", "OSP-MS-102");
        assertThat(site.events()).isEmpty();
    }

    @Test
    void moreThanAThousandWaitingCommandsAreRefused() {
        goAway();
        List<CompletionStage<OutputResult>> sent = sendToGate(1100);
        Failed last = (Failed) RecordingHost.resultOf(sent.get(1099));

        site.startAgain();

        assertThat(last.code()).isEqualTo("OSP-MS-309");
        long done =
                sent.stream()
                        .map(RecordingHost::resultOf)
                        .filter(result -> result instanceof Done)
                        .count();
        assertThat(site.events()).hasSize((int) done);
        assertThat(done).isEqualTo(1000);
    }

    @Test
    void noMoreCommandsAreUnderWayThanTheServerAllows() {
        site.faults().add(Fault.delay(Duration.ofMillis(50)).on("POST", EVENTS));

        for (CompletionStage<OutputResult> each : sendToGate(20)) {
            assertThat(RecordingHost.resultOf(each)).isInstanceOf(Done.class);
        }

        assertThat(site.events()).hasSize(20);
    }

    @Test
    void aServerThatDiesUnderACommandIsSeenAtOnce() {
        site.faults().add(Fault.refuse());

        CompletionStage<OutputResult> sent = bed.host().send(GATE, "true");
        bed.host().await("root.vms", State.OFFLINE);
        site.faults().clear();

        assertThat(RecordingHost.resultOf(sent)).isNotNull();
        bed.host().await("root.vms", State.ONLINE);
    }

    /** A request that was under way may fail for another reason than those that come after it. */
    private void goAway() {
        site.stop();
        bed.host().await("root.vms", status -> status.message().startsWith("OSP-MS-102"));
    }

    private List<CompletionStage<OutputResult>> sendToGate(int commands) {
        return IntStream.range(0, commands)
                .mapToObj(i -> bed.host().send(GATE, Integer.toString(i)))
                .toList();
    }
}
