package ch.onsphere.osp.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.examples.xprotect.ResumeWindow;
import ch.onsphere.osp.kit.testing.Until;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a stream brings, the next event is published. */
class HostileStreamTest {

    /** The simulated site's group of states. */
    private static final String MOTION = "5d1c1f7a-30b5-4f0e-8a2e-1f1b0b0a0001";

    @TempDir Path state;
    private StreamBed stream;

    @AfterEach
    void close() {
        stream.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "7",
                "\"text\"",
                "<html>",
                "{",
                "{}",
                "{\"events\":",
                "{\"events\":7}",
                "{\"events\":null}",
                "{\"events\":{\"id\":\"x\"}}",
                "{\"events\":[7,null,[],{},\"x\",[[{}]]]}",
                "{\"events\":[{\"id\":{},\"type\":[],\"source\":7,\"time\":true}]}",
                "{\"events\":[{\"id\":\"\",\"type\":\"x\",\"source\":\"y\"}]}",
                "{\"states\":7}",
                "{\"states\":[7,null,[],{},[{\"type\":\"x\"}],{\"type\":{},\"source\":[]}]}",
                "{\"commandId\":99999,\"status\":200,\"states\":[]}",
                "{\"commandId\":-1,\"status\":200}",
                "{\"commandId\":1,\"status\":201,\"sessionId\":\"again\"}",
                "{\"commandId\":{\"a\":1},\"status\":[1]}",
                "{\"commandId\":1e400}",
                "{\"commandId\":12345678901234567890123}",
                "{\"error\":7}",
                "{\"commandId\":4,\"status\":500,\"error\":{\"errorText\":{}}}",
                "{\"error\":{\"errorText\":\"no\"}}",
            })
    void aFrameThatMakesNoSenseIsPassedOver(String frame) {
        stream = new StreamBed(state).gateOwner().motionOwner().listening();
        stream.awaitMotions(1);
        stream.site().stream().send(frame);
        List<String> sent = stream.openGate(3);

        stream.awaitTold(3);
        assertThat(stream.told()).isEqualTo(sent);
        assertThat(stream.connectionsOpened()).isEqualTo(1);
    }

    static List<String> largeFrames() {
        String many = "{\"id\":\"x\"},".repeat(200_000);
        String deep = "{\"data\":".repeat(5_000);
        String wide = "\"a\":1,".repeat(200_000);
        return List.of(
                "{\"events\":[" + many + "{}]}",
                "{\"events\":[" + deep,
                "{\"events\":[{" + wide + "\"id\":\"x\"}]}",
                "{\"events\":[{\"id\":\"" + "x".repeat(2_000_000) + "\"}]}",
                "x".repeat(3_000_000));
    }

    @ParameterizedTest
    @MethodSource("largeFrames")
    void aLargeFrameIsPassedOver(String frame) {
        stream = new StreamBed(state).gateOwner().listening();
        stream.site().stream().send(frame);
        List<String> sent = stream.openGate(3);

        stream.awaitTold(3);
        assertThat(stream.told()).isEqualTo(sent);
        assertThat(stream.connectionsOpened()).isEqualTo(1);
        assertThat(stream.bed().host().count("unreadable")).isPositive();
    }

    @Test
    void eventsMayComeBeforeReplies() {
        stream = new StreamBed(state).gateOwner().motionOwner();
        stream.site().stream().holdReplies();
        stream.bed().start();
        Until.holds("a connection", () -> stream.site().stream().connections() == 1);
        stream.site().stream()
                .send(
                        "{\"events\":[{\"id\":\"early\",\"type\":\""
                                + Bed.GATE_ID
                                + "\",\"source\":\"userDefinedEvents/"
                                + Bed.GATE_ID
                                + "\",\"time\":\"2026-01-01T00:00:00Z\"}]}");
        stream.awaitTold(1);
        stream.site().stream().releaseReplies();

        stream.awaitMotions(1);
        assertThat(stream.told()).containsExactly("early");
    }

    @Test
    void anEventWithoutATimeIsOfNow() {
        stream = new StreamBed(state).gateOwner().listening();
        stream.site().stream()
                .send(
                        "{\"events\":[{\"id\":\"timeless\",\"type\":\"{"
                                + Bed.GATE_ID.toUpperCase(java.util.Locale.ROOT)
                                + "}\",\"source\":\"mipKinds/"
                                + Bed.GATE_ID
                                + "/mipItems/"
                                + Bed.GATE_ID
                                + "\",\"time\":\"soon\"}]}");

        stream.awaitTold(1);
        assertThat(stream.told()).containsExactly("timeless");
    }

    @Test
    void anEventThatComesLateDoesNotOutdateTheStateThatIsAskedFor() {
        stream = new StreamBed(state).motionOwner().listening();
        stream.awaitMotions(1);
        stream.motion(StreamBed.MOTION_STARTED);
        stream.awaitMotions(2);
        stream.site().stream().resumeWithin(new ResumeWindow(Duration.ZERO, 0));
        stream.site().stream().holdStates();
        stream.site().stream().reset();
        Until.holds("the states are asked for again", () -> timesAsked("getState") >= 2);
        String late = stream.site().clock().instant().minus(Duration.ofMinutes(5)).toString();
        stream.site().stream()
                .send(
                        """
                        {"events": [{"id": "late", "type": "%s", "source": "%s", "time": "%s"}]}"""
                                .formatted(StreamBed.MOTION_STARTED, StreamBed.CAMERA, late));
        stream.site().stream()
                .send(
                        """
                        {"commandId": 3, "status": 200, "states":
                            [{"type": "%s", "source": "%s", "stategroupid": "%s"}]}"""
                                .formatted(StreamBed.MOTION_STOPPED, StreamBed.CAMERA, MOTION));

        Until.holds("the state counts", () -> stream.lastMotion().equals("CHANGE no"));
    }

    private long timesAsked(String command) {
        return stream.site().stream().commands().stream()
                .filter(each -> each.contains(command))
                .count();
    }

    @Test
    void randomFramesDoNoHarm() {
        stream = new StreamBed(state).gateOwner().motionOwner().listening();
        stream.awaitMotions(1);
        Random random = new Random(7);
        String pieces = "{}[]:,\"0123456789eE+-.truefalsnl\\u idevtsourcypm";
        for (int i = 0; i < 500; i++) {
            StringBuilder frame = new StringBuilder(random.nextBoolean() ? "{\"events\":[" : "");
            random.ints(random.nextInt(200), 0, pieces.length())
                    .forEach(at -> frame.append(pieces.charAt(at)));
            stream.site().stream().send(frame.toString());
        }
        List<String> sent = stream.openGate(3);

        stream.awaitTold(3);
        assertThat(stream.told()).isEqualTo(sent);
        assertThat(stream.connectionsOpened()).isEqualTo(1);
    }
}
