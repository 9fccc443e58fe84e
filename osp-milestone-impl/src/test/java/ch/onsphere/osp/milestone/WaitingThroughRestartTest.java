package ch.onsphere.osp.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.ConnectionStatus.State;
import ch.onsphere.osp.api.OutputResult;
import ch.onsphere.osp.api.OutputResult.Done;
import ch.onsphere.osp.api.OutputResult.Failed;
import ch.onsphere.osp.examples.xprotect.Fault;
import ch.onsphere.osp.examples.xprotect.SimulatedEvent;
import ch.onsphere.osp.examples.xprotect.SimulatedSite;
import ch.onsphere.osp.examples.xprotect.SiteOptions;
import ch.onsphere.osp.kit.testing.Until;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that wait for a server outlive a stop of the module, and its end without one. */
class WaitingThroughRestartTest {

    private static final String EVENTS = "/api/rest/v1/events";
    private static final String GATE = "root.vms.gate";
    private static final String ONE_HOUR = "\"maximumAge\": {\"value\": 1, \"unit\": \"HOURS\"}";
    private static final String PATIENT = "\"timeout\": {\"value\": 1, \"unit\": \"MINUTES\"}";

    @TempDir private Path directory;
    private final ManualTime time = new ManualTime();
    private final Bed bed = new Bed().checkingEvery(Duration.ofMillis(200));
    private SimulatedSite site;

    @BeforeEach
    void prepare() {
        SiteOptions options = Bed.options();
        for (int i = 0; i < 5; i++) {
            options = options.withUserDefinedEvent(eventId(i), "Event " + i);
        }
        site = bed.site(options);
        bed.host().keepStateIn(state("first"));
        bed.server("root.vms", site, PATIENT, "\"concurrentRequests\": 1")
                .output(GATE, "root.vms", Bed.GATE_ID, ONE_HOUR);
        for (int i = 0; i < 5; i++) {
            bed.output(output(i), "root.vms", eventId(i), ONE_HOUR);
        }
    }

    @AfterEach
    void close() {
        bed.close();
    }

    private Path state(String name) {
        try {
            return Files.createDirectories(directory.resolve(name));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String output(int i) {
        return "root.vms.output-" + i;
    }

    private static String eventId(int i) {
        return "0000000" + i + "-2222-3333-4444-555555555555";
    }

    private List<String> typesAtTheSite() {
        return site.events().stream().map(SimulatedEvent::type).toList();
    }

    @Test
    void aCommandThatNeedNotWaitLeavesNothingOnTheDisk() throws IOException {
        bed.start();
        bed.host().await("root.vms", State.ONLINE);

        assertThat(bed.trigger(GATE)).isInstanceOf(Done.class);

        try (Stream<Path> files = Files.list(state("first"))) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void whatWaitedWhenTheModuleStoppedIsSentInItsOrderAfterTheNextStart() {
        site.stop();
        bed.start();
        List<CompletionStage<OutputResult>> waiting = new ArrayList<>();
        for (int i = 4; i >= 0; i--) {
            waiting.add(bed.host().send(output(i), "true"));
        }
        bed.module().close();
        for (CompletionStage<OutputResult> each : waiting) {
            assertThat(((Failed) RecordingHost.resultOf(each)).code()).isEqualTo("OSP-MS-315");
        }

        site.startAgain();
        bed.start();

        Until.holds("all are done", () -> bed.host().count("done") == 5);
        assertThat(typesAtTheSite())
                .containsExactly(eventId(4), eventId(3), eventId(2), eventId(1), eventId(0));
    }

    @Test
    void whatWaitedWhenTheProcessWasKilledIsSentOnce() {
        site.stop();
        bed.start();
        bed.host().send(GATE, "true");
        continueAfterAKill();

        site.startAgain();
        bed.start();
        Until.holds("it is done", () -> bed.host().count("done") == 1);
        bed.restart();

        bed.host().await("root.vms", State.ONLINE);
        assertThat(bed.trigger(output(0))).isInstanceOf(Done.class);
        assertThat(typesAtTheSite()).containsExactly(Bed.GATE_ID, eventId(0));
    }

    @Test
    void whatWasBeingSentWhenTheProcessWasKilledIsFound() {
        waitThenSendInto(Fault.blackHole().processed(true));
        Until.holds("it has happened", () -> site.events().size() == 2);
        continueAfterAKill();

        site.faults().clear();
        bed.start();

        Until.holds("it is done", () -> bed.host().count("done") == 2);
        assertThat(typesAtTheSite()).containsExactly(Bed.GATE_ID, Bed.GATE_ID);
    }

    @Test
    void whatHadNotArrivedWhenTheProcessWasKilledIsSentAgain() {
        waitThenSendInto(Fault.blackHole());
        continueAfterAKill();

        site.faults().clear();
        bed.start();

        Until.holds("it is done", () -> bed.host().count("done") == 2);
        assertThat(typesAtTheSite()).containsExactly(Bed.GATE_ID, Bed.GATE_ID);
    }

    /** One event happens as usual, the next waits, and is under way when the server is back. */
    private void waitThenSendInto(Fault fault) {
        bed.start();
        assertThat(bed.trigger(GATE)).isInstanceOf(Done.class);
        site.stop();
        bed.host().await("root.vms", State.OFFLINE);
        bed.host().send(GATE, "true");
        long applied = site.faults().applied();
        site.faults().add(fault.on("POST", EVENTS));
        site.startAgain();
        Until.holds("it is under way", () -> site.faults().applied() > applied);
    }

    /** What lies on the disk at this moment is what the next run finds. */
    private void continueAfterAKill() {
        Path first = state("first");
        Path second = state("second");
        Until.holds("it lies on the disk", () -> lengthOf(first) > 0);
        try (Stream<Path> files = Files.list(first)) {
            for (Path file : files.toList()) {
                Files.copy(file, second.resolve(file.getFileName()));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        // Whatever the first run does from here on, it does in vain.
        bed.module().close();
        bed.host().keepStateIn(second);
    }

    private static long lengthOf(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".journal"))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatIsTooOldAfterTheRestartIsDroppedAndReported() {
        site.stop();
        bed.at(time).start();
        bed.host().send(GATE, "true");
        bed.module().close();
        time.advance(Duration.ofMinutes(61));

        site.startAgain();
        bed.start();

        Until.holds("it is dropped", () -> bed.host().count("dropped") == 1);
        bed.host().await("root.vms", State.ONLINE);
        assertThat(site.events()).isEmpty();
    }

    @Test
    void aClockThatWasSetBackDoesNotLetACommandLiveForEver() {
        site.stop();
        bed.at(time).start();
        bed.host().send(GATE, "true");
        bed.module().close();

        site.startAgain();
        bed.at(new ManualTime(time.now().minus(Duration.ofDays(1)))).start();

        Until.holds("it is dropped", () -> bed.host().count("dropped") == 1);
        assertThat(site.events()).isEmpty();
    }

    @Test
    void anOutputThatMeansSomethingElseByNowDropsItsCommands() {
        site.stop();
        bed.start();
        bed.host().send(GATE, "true");
        bed.module().close();
        bed.output(GATE, "root.vms", eventId(0), ONE_HOUR);

        site.startAgain();
        bed.start();

        Until.holds("it is dropped", () -> bed.host().count("dropped") == 1);
        bed.host().await("root.vms", State.ONLINE);
        assertThat(site.events()).isEmpty();
    }

    @Test
    void aServerThatIsGoneTakesItsCommandsWithIt() throws IOException {
        SimulatedSite other = bed.site(Bed.options());
        other.stop();
        bed.server("root.other", other)
                .output("root.other.gate", "root.other", Bed.GATE_ID, ONE_HOUR)
                .start();
        bed.host().send("root.other.gate", "true");
        bed.module().close();
        bed.tree().without("root.other").without("root.other.gate");

        bed.start();

        try (Stream<Path> files = Files.list(state("first"))) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void aCommandThatComesAgainWhileItIsKnownIsCarriedOutOnce() {
        site.stop();
        bed.start();
        CompletionStage<OutputResult> first = bed.host().sendNamed(GATE, "same");
        CompletionStage<OutputResult> second = bed.host().sendNamed(GATE, "same");
        site.startAgain();

        Done done = (Done) RecordingHost.resultOf(first);
        assertThat(RecordingHost.resultOf(second)).isEqualTo(done);
        bed.restart();
        assertThat(RecordingHost.resultOf(bed.host().sendNamed(GATE, "same"))).isEqualTo(done);
        assertThat(site.events()).hasSize(1);
    }

    @Test
    void aRequestOfAnotherModuleWaitsThroughARestartToo() {
        site.stop();
        bed.start();
        bed.host().beginRequest("root.vms", "Open gate", "hello");
        bed.module().close();

        site.startAgain();
        bed.start();

        Until.holds("it is done", () -> bed.host().count("done") == 1);
        assertThat(typesAtTheSite()).containsExactly(Bed.GATE_ID);
    }
}
