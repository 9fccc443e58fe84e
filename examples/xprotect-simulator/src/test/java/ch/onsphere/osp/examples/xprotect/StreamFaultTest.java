package ch.onsphere.osp.examples.xprotect;

import static ch.onsphere.osp.examples.xprotect.EventStreamBed.ALL;
import static ch.onsphere.osp.examples.xprotect.EventStreamBed.CAMERA_PATH;
import static ch.onsphere.osp.examples.xprotect.EventStreamBed.MOTION_STARTED;
import static ch.onsphere.osp.examples.xprotect.EventStreamBed.MOTION_STOPPED;
import static ch.onsphere.osp.examples.xprotect.EventStreamBed.NOW;
import static ch.onsphere.osp.examples.xprotect.EventStreamBed.START;
import static ch.onsphere.osp.examples.xprotect.EventStreamBed.STATE;
import static ch.onsphere.osp.examples.xprotect.EventStreamBed.eventId;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client should not do is refused; what a site should not do can be had. */
class StreamFaultTest {

    private final EventStreamBed bed = new EventStreamBed();

    @AfterEach
    void close() {
        bed.close();
    }

    // ---- what a client should not do

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello",
                "[]",
                "",
                "{}",
                "{'command':'getState'}",
                "{'command':'getState','commandId':'x'}",
                "{'command':7,'commandId':1}",
                "{'command':'startSession','commandId':1,'sessionId':{}}"
            })
    void aMalformedCommandEndsTheSocket(String text) {
        StreamClient client = bed.open();

        client.send(text);

        assertThat(client.end()).isEqualTo(1007);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'x'",
                "[7]",
                "[{}]",
                "[{'modifier':'maybe'}]",
                "[{'modifier':'include','sourceIds':'*'}]",
                "[{'modifier':'include','sourceIds':[1]}]"
            })
    void aMalformedFilterEndsTheSocket(String filters) {
        StreamClient client = bed.started(ALL);

        client.send("{'command':'addSubscription','commandId':9,'filters':" + filters + "}");

        assertThat(client.end()).isEqualTo(1007);
    }

    @Test
    void whatIsNoTextEndsTheSocket() {
        StreamClient client = bed.open();

        client.sendBinary();

        assertThat(client.end()).isEqualTo(1007);
    }

    @Test
    void aMessageWithoutBoundsEndsTheSocket() {
        StreamClient client = bed.open();

        client.trySend("x".repeat(2 * 1024 * 1024));

        assertThat(client.end()).isIn(1009, StreamClient.ABNORMAL);
    }

    @Test
    void whatComesTooEarlyOrTwiceIsRefused() {
        StreamClient client = bed.open();

        assertThat(client.ask(STATE).path("status").asInt()).isEqualTo(400);
        assertThat(client.ask(ALL).path("status").asInt()).isEqualTo(400);
        client.ask(START.formatted("", ""));
        assertThat(client.ask(START.formatted("", "")).path("status").asInt()).isEqualTo(400);
        assertThat(client.ask("{'command':'subscribe','commandId':9}").path("status").asInt())
                .isEqualTo(400);
        for (int i = 0; i < 100; i++) {
            client.ask(ALL);
        }
        assertThat(client.ask(ALL).path("status").asInt()).isEqualTo(400);
    }

    // ---- what a site should not do

    @Test
    void answersAPing() {
        StreamClient client = bed.open();

        client.ping("there?");

        assertThat(client.pong()).isEqualTo("there?");
    }

    @Test
    void sendsWhateverItIsTold() {
        StreamClient client = bed.started(ALL);

        bed.site().stream().send("no JSON");
        bed.site().stream().send("{\"unknown\":[1]}");

        assertThat(client.nextText()).isEqualTo("no JSON");
        assertThat(client.nextText()).isEqualTo("{\"unknown\":[1]}");
    }

    @Test
    void bringsAnEventTwiceAndAnOlderOneLater() {
        StreamClient client = bed.started(ALL);
        Occurrence late =
                Occurrence.of(MOTION_STARTED, CAMERA_PATH)
                        .withId("e1e1e1e1-0000-4000-8000-000000000001");

        bed.site().raise(late);
        bed.site().raise(late);
        bed.site().raise(Occurrence.of(MOTION_STOPPED, CAMERA_PATH).at(NOW.minusSeconds(5)));

        assertThat(eventId(client.next())).isEqualTo(late.id());
        assertThat(eventId(client.next())).isEqualTo(late.id());
        assertThat(client.next().path("events").path(0).path("time").asText())
                .isEqualTo("2026-03-01T11:59:55.1234567Z");
    }

    @Test
    void closesResetsAndRecycles() {
        StreamClient closed = bed.open();
        Until.holds("one socket", () -> bed.site().stream().connections() == 1);
        bed.site().stream().close(1011);
        assertThat(closed.end()).isEqualTo(1011);
        Until.holds("no socket", () -> bed.site().stream().connections() == 0);

        StreamClient reset = bed.open();
        Until.holds("one socket", () -> bed.site().stream().connections() == 1);
        bed.site().stream().reset();
        assertThat(reset.end()).isEqualTo(StreamClient.ABNORMAL);
        Until.holds("no socket", () -> bed.site().stream().connections() == 0);

        StreamClient recycled = bed.open();
        Until.holds("one socket", () -> bed.site().stream().connections() == 1);
        bed.site().stream().recycle();
        assertThat(recycled.end()).isEqualTo(StreamClient.ABNORMAL);
    }

    @Test
    void aPausedSiteMakesUpForItAfterwards() {
        StreamClient client = bed.started(ALL);

        bed.site().stream().pause();
        client.ping("there?");
        String id = bed.raise(MOTION_STARTED, CAMERA_PATH);
        assertThat(client.hasMessage()).isFalse();
        bed.site().stream().proceed();

        assertThat(eventId(client.next())).isEqualTo(id);
        assertThat(client.pong()).isEqualTo("there?");
        assertThat(client.ask(STATE).path("status").asInt()).isEqualTo(200);
    }

    @Test
    void aBlackHoleSwallowsWhatComesAndGoes() {
        StreamClient client = bed.started(ALL);

        bed.site().stream().blackHole();
        bed.raise(MOTION_STARTED, CAMERA_PATH);
        StreamClient late = bed.open();
        late.send(START.formatted("7", ""));
        bed.arrived("\"7\"");
        bed.site().stream().proceed();

        String id = bed.raise(MOTION_STOPPED, CAMERA_PATH);
        assertThat(eventId(client.next())).isEqualTo(id);
        assertThat(late.ask(START.formatted("", "")).path("status").asInt()).isEqualTo(201);
        assertThat(late.hasMessage()).isFalse();
    }
}
