package ch.onsphere.osp.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.ConnectionStatus.State;
import ch.onsphere.osp.api.OutputResult;
import ch.onsphere.osp.api.OutputResult.Done;
import ch.onsphere.osp.api.OutputResult.Failed;
import ch.onsphere.osp.examples.simulator.SimulatorClock;
import ch.onsphere.osp.examples.xprotect.Fault;
import ch.onsphere.osp.examples.xprotect.SimulatedEvent;
import ch.onsphere.osp.examples.xprotect.SimulatedSite;
import ch.onsphere.osp.examples.xprotect.SiteOptions;
import ch.onsphere.osp.kit.testing.Until;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An event whose answer was lost is found on the site, or sent again, or reported: never twice. */
class LostAnswerTest {

    private static final String GATE = "root.vms.gate";
    private static final String EVENTS = "/api/rest/v1/events";
    private static final String PATIENT = "\"timeout\": {\"value\": 1, \"unit\": \"MINUTES\"}";

    private final Bed bed = new Bed();

    @AfterEach
    void close() {
        bed.close();
    }

    private SimulatedSite started(SiteOptions options, String timeout) {
        SimulatedSite site = bed.site(options);
        bed.server("root.vms", site, timeout, "\"concurrentRequests\": 10")
                .output(
                        GATE,
                        "root.vms",
                        Bed.GATE_ID,
                        "\"maximumAge\": {\"value\": 1, \"unit\": \"HOURS\"}")
                .start();
        bed.host().await("root.vms", State.ONLINE);
        return site;
    }

    /** Once an event was seen in the site's list, its absence means something. */
    private SimulatedSite startedWithAnEvent(String timeout) {
        SimulatedSite site = started(Bed.options(), timeout);
        assertThat(bed.trigger(GATE)).isInstanceOf(Done.class);
        return site;
    }

    static Stream<Fault> carriedOut() {
        return Stream.of(
                Fault.reset(10),
                Fault.oversize(1 << 20),
                Fault.status(500).processed(true),
                Fault.status(502).processed(true),
                Fault.status(504).processed(true));
    }

    @ParameterizedTest
    @MethodSource("carriedOut")
    void anEventThatHappenedIsFound(Fault fault) {
        SimulatedSite site = startedWithAnEvent(PATIENT);
        site.faults().add(fault.once().on("POST", EVENTS));

        Done done = (Done) bed.trigger(GATE);

        assertThat(done.message()).contains("answer was lost");
        assertThat(site.events()).hasSize(2);
        assertThat(done.reference()).isEqualTo(site.events().get(1).id());
    }

    static Stream<Fault> notCarriedOut() {
        return Stream.of(Fault.status(500), Fault.status(502), Fault.html(200));
    }

    @ParameterizedTest
    @MethodSource("notCarriedOut")
    void anEventThatDidNotHappenIsSentAgain(Fault fault) {
        SimulatedSite site = startedWithAnEvent(PATIENT);
        site.faults().add(fault.once().on("POST", EVENTS));

        assertThat(bed.trigger(GATE)).isInstanceOf(Done.class);

        assertThat(site.events()).hasSize(2);
    }

    static Stream<Fault> unanswered() {
        return Stream.of(
                Fault.blackHole(),
                Fault.status(504),
                // It would happen, but only when nobody waits for it any more.
                Fault.delay(Duration.ofMinutes(10)));
    }

    @ParameterizedTest
    @MethodSource("unanswered")
    void anEventThatMayStillHappenIsReportedAndNotSentAgain(Fault fault) {
        ManualTime waiting = new ManualTime();
        bed.waitingAt(waiting);
        SimulatedSite site = startedWithAnEvent(PATIENT);
        site.faults().add(fault.once().on("POST", EVENTS));

        CompletionStage<OutputResult> sent = bed.host().send(GATE, "true");
        Until.holds("it is under way", () -> site.faults().applied() == 1);
        waiting.advance(Duration.ofMinutes(2));
        Failed failed = (Failed) RecordingHost.resultOf(sent);

        assertThat(failed.code()).isEqualTo("OSP-MS-307");
        assertThat(failed.retryable()).isFalse();
        assertThat(failed.message()).contains("may still");
        assertThat(site.events()).hasSize(1);
        assertThat(bed.host().count("unknown")).isEqualTo(1);
    }

    @Test
    void whatASiteDoesNotKeepCannotBeFound() {
        SimulatedSite site = started(Bed.options().withRetentionDays(0), PATIENT);
        site.faults().add(Fault.reset(10).once().on("POST", EVENTS));

        Failed failed = (Failed) bed.trigger(GATE);

        assertThat(failed.code()).isEqualTo("OSP-MS-307");
        assertThat(failed.message()).contains("retention is 0 days");
        assertThat(site.events()).hasSize(1);
    }

    @Test
    void whatTheUserMayNotSeeCannotBeFound() {
        SimulatedSite site = startedWithAnEvent(PATIENT);
        site.faults().add(Fault.reset(10).once().on("POST", EVENTS));
        site.faults().add(Fault.status(403).on("GET", EVENTS));

        Failed failed = (Failed) bed.trigger(GATE);

        assertThat(failed.code()).isEqualTo("OSP-MS-307");
        assertThat(failed.message()).contains("403");
        assertThat(site.events()).hasSize(2);
    }

    @Test
    void manyLostAnswersAreEachFoundOnce() {
        SimulatedSite site = startedWithAnEvent(PATIENT);
        site.faults().add(Fault.reset(10).times(30).on("POST", EVENTS));

        List<CompletionStage<OutputResult>> sent =
                IntStream.range(0, 60)
                        .mapToObj(i -> bed.host().send(GATE, Integer.toString(i)))
                        .toList();

        Set<String> references = new HashSet<>();
        for (CompletionStage<OutputResult> each : sent) {
            references.add(((Done) RecordingHost.resultOf(each)).reference());
        }
        assertThat(references).hasSize(60);
        assertThat(site.events()).hasSize(61);
    }

    @Test
    void aSiteWhoseClockIsHoursOffIsUnderstood() {
        SimulatorClock clock = SimulatorClock.fixed(Instant.now().minus(Duration.ofHours(5)));
        SimulatedSite site = started(Bed.options().withClock(clock), PATIENT);
        assertThat(bed.trigger(GATE)).isInstanceOf(Done.class);
        clock.advance(Duration.ofMinutes(5));
        site.faults().add(Fault.reset(10).once().on("POST", EVENTS));

        Done done = (Done) bed.trigger(GATE);

        assertThat(done.reference()).isEqualTo(site.events().get(1).id());
    }

    @Test
    void theEventOfAnotherIsNotTakenForIt() {
        SimulatedSite site = startedWithAnEvent(PATIENT);
        SimulatedEvent earlier = site.events().get(0);
        site.faults().add(Fault.status(500).once().on("POST", EVENTS));

        Done done = (Done) bed.trigger(GATE);

        assertThat(done.reference()).isNotEqualTo(earlier.id());
        assertThat(site.events()).hasSize(2);
    }

    @Test
    void aLostAnswerOfAServerThatIsAwayIsLookedUpWhenItIsBack() {
        bed.checkingEvery(Duration.ofMillis(200));
        SimulatedSite site = startedWithAnEvent(PATIENT);
        site.faults().add(Fault.reset(10).once().on("POST", EVENTS));
        site.faults().add(Fault.status(503).on("GET", EVENTS));

        CompletionStage<OutputResult> sent = bed.host().send(GATE, "true");
        Until.holds("the event has happened", () -> site.events().size() == 2);
        site.stop();
        bed.host().await("root.vms", State.OFFLINE);
        site.faults().clear();
        site.startAgain();

        assertThat(((Done) RecordingHost.resultOf(sent)).reference())
                .isEqualTo(site.events().get(1).id());
        assertThat(site.events()).hasSize(2);
    }
}
