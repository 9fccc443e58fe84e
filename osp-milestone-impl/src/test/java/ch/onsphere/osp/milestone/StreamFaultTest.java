package ch.onsphere.osp.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.ConnectionStatus;
import ch.onsphere.osp.api.ConnectionStatus.State;
import ch.onsphere.osp.examples.xprotect.Fault;
import ch.onsphere.osp.examples.xprotect.ResumeWindow;
import ch.onsphere.osp.kit.testing.Until;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to the stream: what was sent is published, once and in order. */
class StreamFaultTest {

    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    private static final ResumeWindow NONE = new ResumeWindow(Duration.ZERO, 0);

    @TempDir Path state;
    private StreamBed stream;

    @AfterEach
    void close() {
        stream.close();
    }

    @Test
    void aRecycledGatewayLosesAndDoublesNothing() {
        stream = new StreamBed(state).gateOwner().listening();
        List<String> sent = new ArrayList<>(stream.openGate(20));
        for (int i = 0; i < 5; i++) {
            long before = stream.connectionsOpened();
            stream.site().stream().recycle();
            sent.addAll(stream.openGate(20));
            Until.holds("another connection", () -> stream.connectionsOpened() > before);
            sent.addAll(stream.openGate(20));
        }

        stream.awaitTold(sent.size());
        assertThat(stream.told()).isEqualTo(sent);
        assertThat(stream.site().stream().sessions()).hasSize(1);
    }

    @Test
    void aResetLosesAndDoublesNothing() {
        stream = new StreamBed(state).gateOwner().listening();
        List<String> sent = new ArrayList<>(stream.openGate(10));
        stream.site().stream().reset();
        sent.addAll(stream.openGate(10));

        stream.awaitTold(sent.size());
        assertThat(stream.told()).isEqualTo(sent);
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 1001, 1008, 1011, 4000})
    void aStreamThatTheServerClosesIsMadeAgain(int code) {
        stream = new StreamBed(state).gateOwner().listening();
        stream.site().stream().close(code);
        List<String> sent = stream.openGate(10);

        stream.awaitTold(sent.size());
        assertThat(stream.told()).isEqualTo(sent);
    }

    @Test
    void aPauseOnlyDelays() {
        stream = new StreamBed(state).gateOwner().listening();
        stream.site().stream().pause();
        List<String> sent = stream.openGate(50);
        assertThat(stream.told()).isEmpty();
        stream.site().stream().proceed();

        stream.awaitTold(sent.size());
        assertThat(stream.told()).isEqualTo(sent);
        assertThat(stream.connectionsOpened()).isEqualTo(1);
    }

    @Test
    void aBlackHoleIsNoticedAndWhatFellIntoItIsRecovered() {
        stream =
                new StreamBed(
                        state, Bed.options(), "\"timeout\": {\"value\": 5, \"unit\": \"SECONDS\"}");
        stream.bed().streaming(StreamBed.impatient());
        stream.gateOwner().listening();
        List<String> sent = new ArrayList<>(stream.openGate(5));
        stream.awaitTold(5);
        stream.site().stream().blackHole();
        sent.addAll(stream.openGate(20));
        Until.holds("another connection", () -> stream.connectionsOpened() > 1);
        stream.site().stream().proceed();

        stream.awaitTold(sent.size());
        assertThat(stream.told()).isEqualTo(sent);
    }

    @Test
    void aSlowSnapshotIsNoDeadPeer() {
        ManualTime time = new ManualTime();
        stream = new StreamBed(state);
        stream.bed().streaming(StreamBed.impatient()).at(time);
        stream.site().stream().holdStates();
        stream.motionOwner().bed().start();
        Until.holds("the states are asked for", () -> stream.hasAsked("getState"));
        // More than what a server may be silent for at other times.
        time.advance(Duration.ofSeconds(5));
        stream.site().stream().releaseReplies();

        stream.awaitMotions(1);
        assertThat(stream.motions()).containsExactly("INITIALIZATION no");
        assertThat(stream.connectionsOpened()).isEqualTo(1);
    }

    @Test
    void aServerThatWasAwayForTooLongIsAskedForItsEvents() {
        stream = new StreamBed(state).gateOwner().listening();
        List<String> sent = new ArrayList<>(stream.openGate(5));
        stream.awaitTold(5);
        stream.site().stream().resumeWithin(NONE);
        stream.site().stop();
        sent.addAll(stream.openGate(1200));
        stream.site().startAgain();
        stream.awaitTold(sent.size());
        sent.addAll(stream.openGate(5));

        stream.awaitTold(sent.size());
        assertThat(stream.told()).isEqualTo(sent);
        assertThat(stream.bed().host().count("gap-closed")).isEqualTo(1);
        stream.bed().host().await("root.vms", State.ONLINE);
    }

    @Test
    void eventsThatWereTheFirstAreRecoveredToo() {
        stream = new StreamBed(state).gateOwner().listening();
        stream.site().stream().resumeWithin(NONE);
        stream.site().stop();
        List<String> sent = stream.openGate(5);
        stream.site().startAgain();

        stream.awaitTold(sent.size());
        assertThat(stream.told()).isEqualTo(sent);
    }

    @Test
    void whatWasMissedIsLookedUpThoughAConnectionBrokeOffBeforeItHadASession() {
        ManualTime time = new ManualTime();
        stream = new StreamBed(state);
        stream.bed().at(time).waitingAt(time);
        stream.gateOwner().listening();
        stream.site().stream().resumeWithin(NONE);
        stream.site().stop();
        List<String> sent = stream.openGate(3);
        Until.holds("that the module knows", () -> !stream.isConnected());
        time.advance(TEN_MINUTES);
        stream.site().clock().skew(TEN_MINUTES);
        stream.site().stream().forgetCommands();
        stream.site().stream().holdReplies();
        stream.site().startAgain();
        awaitWhileTimePasses(time, () -> stream.hasAsked("startSession"));
        stream.site().stream().close(1011);
        stream.site().stream().releaseReplies();

        awaitWhileTimePasses(time, () -> stream.told().size() >= sent.size());
        assertThat(stream.told()).isEqualTo(sent);
    }

    private static void awaitWhileTimePasses(ManualTime time, BooleanSupplier condition) {
        Until.holds(
                "it is so while time passes",
                () -> {
                    time.advance(Duration.ofMillis(10));
                    return condition.getAsBoolean();
                });
    }

    @Test
    void whatTheSiteDoesNotKeepIsCountedAndReportedAsLost() {
        stream = new StreamBed(state, Bed.options().withRetentionDays(0)).gateOwner().listening();
        List<String> before = stream.openGate(5);
        stream.awaitTold(5);
        stream.site().stream().resumeWithin(NONE);
        stream.site().stop();
        stream.openGate(5);
        stream.site().startAgain();
        ConnectionStatus status =
                stream.bed()
                        .host()
                        .await("root.vms", each -> each.message().contains("OSP-MS-424"));
        List<String> after = stream.openGate(5);

        stream.awaitTold(10);
        assertThat(stream.told()).containsAll(before).containsAll(after).hasSize(10);
        assertThat(status.state()).isEqualTo(State.DEGRADED);
        assertThat(status.message()).contains(Bed.GATE_ID);
        assertThat(stream.bed().host().count("gap-lost")).isEqualTo(1);
    }

    @Test
    void aListThatCannotBeReadAtOnceIsReadLater() {
        stream = new StreamBed(state);
        stream.bed().streaming(StreamBed.impatient());
        stream.gateOwner().listening();
        stream.site().stream().resumeWithin(NONE);
        stream.site().stop();
        List<String> sent = stream.openGate(5);
        stream.site().faults().add(Fault.status(503).on("GET", "/api/rest/v1/events").times(3));
        stream.site().startAgain();

        stream.awaitTold(sent.size());
        assertThat(stream.told()).isEqualTo(sent);
    }

    @Test
    void aTokenThatExpiredMeanwhileIsReplaced() {
        stream = new StreamBed(state).gateOwner().listening();
        stream.site().stop();
        stream.site().clock().advance(Duration.ofHours(3));
        List<String> sent = stream.openGate(5);
        stream.site().startAgain();

        stream.awaitTold(sent.size());
        assertThat(stream.told()).isEqualTo(sent);
    }

    @ParameterizedTest
    @ValueSource(longs = {-7, 7})
    void aClockThatIsHoursOffHindersNothing(long hours) {
        stream = new StreamBed(state);
        stream.site().clock().skew(Duration.ofHours(hours));
        stream.gateOwner().listening();
        List<String> sent = new ArrayList<>(stream.openGate(5));
        stream.awaitTold(5);
        stream.site().stream().resumeWithin(NONE);
        stream.site().stop();
        sent.addAll(stream.openGate(5));
        stream.site().startAgain();

        stream.awaitTold(sent.size());
        assertThat(stream.told()).isEqualTo(sent);
    }

    @ParameterizedTest
    @ValueSource(longs = {-7, 7})
    void aClockThatIsSetMeanwhileHindersNothing(long hours) {
        stream = new StreamBed(state).gateOwner().motionOwner().listening();
        List<String> sent = new ArrayList<>(stream.openGate(5));
        stream.awaitTold(5);
        stream.motion(StreamBed.MOTION_STARTED);
        stream.awaitMotions(2);
        stream.site().stream().resumeWithin(NONE);
        stream.site().stop();
        stream.site().clock().skew(Duration.ofHours(hours));
        sent.addAll(stream.openGate(5));
        stream.motion(StreamBed.MOTION_STOPPED);
        stream.site().startAgain();

        stream.awaitTold(sent.size());
        assertThat(stream.told()).isEqualTo(sent);
        Until.holds("the change of the state", () -> stream.lastMotion().equals("CHANGE no"));
    }

    @Test
    void aRefusedConnectionIsTriedUntilItIsTaken() {
        stream = new StreamBed(state);
        stream.site().faults().add(Fault.status(503).on("GET", StreamBed.WEBSOCKET).times(5));
        stream.gateOwner().listening();
        List<String> sent = stream.openGate(5);

        stream.awaitTold(sent.size());
        assertThat(stream.told()).isEqualTo(sent);
        stream.bed().host().await("root.vms", State.ONLINE);
    }

    @Test
    void aStopBetweenTwoAttemptsIsNoFailure() {
        List<Throwable> uncaught = new CopyOnWriteArrayList<>();
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> uncaught.add(failure));
        try {
            ManualTime time = new ManualTime();
            stream = new StreamBed(state);
            stream.bed().at(time).waitingAt(time);
            stream.site().faults().add(Fault.status(503).on("GET", StreamBed.WEBSOCKET));
            stream.gateOwner().bed().start();
            stream.bed().host().await("root.vms", State.DEGRADED);

            stream.bed().module().close();
            Until.holds("the end of its threads", () -> !isAnyThread("osp-milestone-stream"));
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(null);
        }
        assertThat(uncaught).isEmpty();
    }

    private static boolean isAnyThread(String prefix) {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().startsWith(prefix));
    }

    @Test
    void aFloodIsTakenInWhole() {
        stream = new StreamBed(state).gateOwner().listening();
        List<String> sent = stream.openGate(5000);

        stream.awaitTold(sent.size());
        assertThat(stream.told()).isEqualTo(sent);
    }
}
