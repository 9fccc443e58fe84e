package ch.onsphere.osp.examples.xprotect;

import static ch.onsphere.osp.examples.xprotect.EventStreamBed.ALL;
import static ch.onsphere.osp.examples.xprotect.EventStreamBed.CAMERA_PATH;
import static ch.onsphere.osp.examples.xprotect.EventStreamBed.MOTION_STARTED;
import static ch.onsphere.osp.examples.xprotect.EventStreamBed.MOTION_STOPPED;
import static ch.onsphere.osp.examples.xprotect.EventStreamBed.START;
import static ch.onsphere.osp.examples.xprotect.EventStreamBed.eventId;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** After a break a session goes on, or a new one begins. */
class StreamResumeTest {

    private final EventStreamBed bed = new EventStreamBed();

    @AfterEach
    void close() {
        bed.close();
    }

    @Test
    void aSessionIsResumedWithWhatWasMissed() {
        StreamClient client = bed.open();
        String session = client.ask(START.formatted("", "")).path("sessionId").asText();
        client.ask(ALL);
        String seen = bed.raise(MOTION_STARTED, CAMERA_PATH);
        client.next();
        bed.site().stream().recycle();
        assertThat(client.end()).isEqualTo(StreamClient.ABNORMAL);
        Until.holds("no socket", () -> bed.site().stream().connections() == 0);
        String missed = bed.raise(MOTION_STOPPED, CAMERA_PATH);
        String missedToo = bed.raise(MOTION_STARTED, CAMERA_PATH);
        assertThat(bed.site().stream().sessions().get(0).waiting())
                .containsExactly(missed, missedToo);
        bed.site().clock().advance(Duration.ofSeconds(30));

        StreamClient again = bed.open();
        JsonNode reply = again.ask(START.formatted(session, seen));

        assertThat(reply.path("status").asInt()).isEqualTo(200);
        assertThat(reply.path("sessionId").asText()).isEqualTo(session);
        assertThat(eventId(again.next())).isEqualTo(missed);
        assertThat(eventId(again.next())).isEqualTo(missedToo);
        assertThat(bed.site().stream().sessions()).hasSize(1);
        assertThat(bed.site().stream().connectionsOpened()).isEqualTo(2);
    }

    @Test
    void aSessionIsOverAfterTheInactiveTimeout() {
        String session = leave();
        bed.site().clock().advance(Duration.ofSeconds(31));

        JsonNode reply = bed.open().ask(START.formatted(session, ""));

        assertThat(reply.path("status").asInt()).isEqualTo(201);
        assertThat(reply.path("sessionId").asText()).isNotEqualTo(session);
        assertThat(bed.site().stream().sessions()).hasSize(1);
    }

    @Test
    void aSessionIsOverWhenMoreWasMissedThanIsKept() {
        String session = leave();
        String first = bed.raise(MOTION_STARTED, CAMERA_PATH);
        bed.raise(MOTION_STOPPED, CAMERA_PATH);
        bed.raise(MOTION_STARTED, CAMERA_PATH);
        bed.raise(MOTION_STOPPED, CAMERA_PATH);

        assertThat(bed.open().ask(START.formatted(session, first)).path("status").asInt())
                .isEqualTo(201);
    }

    @Test
    void aSessionThatWasForgottenIsNotResumed() {
        String session = leave();
        bed.site().stream().forgetSessions();

        assertThat(bed.open().ask(START.formatted(session, "")).path("status").asInt())
                .isEqualTo(201);
    }

    @Test
    void theResumeWindowCanBeChanged() {
        bed.site().stream().resumeWithin(new ResumeWindow(Duration.ofMinutes(5), 10));

        String session = leave();
        bed.site().clock().advance(Duration.ofMinutes(4));

        JsonNode reply = bed.open().ask(START.formatted(session, ""));
        assertThat(reply.path("status").asInt()).isEqualTo(200);
        assertThat(reply.path("inactiveTimeoutSeconds").asInt()).isEqualTo(300);
    }

    @Test
    void aSecondSocketTakesTheSessionOver() {
        StreamClient one = bed.open();
        String session = one.ask(START.formatted("", "")).path("sessionId").asText();

        StreamClient other = bed.open();
        assertThat(other.ask(START.formatted(session, "")).path("status").asInt()).isEqualTo(200);

        assertThat(one.end()).isEqualTo(1008);
        assertThat(other.ask(ALL).path("status").asInt()).isEqualTo(200);
    }

    /** Starts a session with a subscription, and goes away. */
    private String leave() {
        StreamClient client = bed.open();
        String session = client.ask(START.formatted("", "")).path("sessionId").asText();
        client.ask(ALL);
        client.close();
        Until.holds("no socket", () -> bed.site().stream().connections() == 0);
        return session;
    }

    @Test
    void theSiteGoesAndComesBackWithItsSessions() {
        StreamClient client = bed.open();
        String session = client.ask(START.formatted("", "")).path("sessionId").asText();
        client.ask(ALL);

        bed.site().stop();
        assertThat(client.end()).isNotEqualTo(1000);
        Until.holds("no socket", () -> bed.site().stream().connections() == 0);
        bed.site().startAgain();

        assertThat(bed.open().ask(START.formatted(session, "")).path("status").asInt())
                .isEqualTo(200);
    }
}
