package ch.onsphere.osp.examples.xprotect;

import static ch.onsphere.osp.examples.xprotect.EventStreamBed.ALL;
import static ch.onsphere.osp.examples.xprotect.EventStreamBed.CAMERA_PATH;
import static ch.onsphere.osp.examples.xprotect.EventStreamBed.GATE;
import static ch.onsphere.osp.examples.xprotect.EventStreamBed.MOTION_STARTED;
import static ch.onsphere.osp.examples.xprotect.EventStreamBed.MOTION_STOPPED;
import static ch.onsphere.osp.examples.xprotect.EventStreamBed.START;
import static ch.onsphere.osp.examples.xprotect.EventStreamBed.STATE;
import static ch.onsphere.osp.examples.xprotect.EventStreamBed.eventId;
import static ch.onsphere.osp.examples.xprotect.EventStreamBed.filter;
import static ch.onsphere.osp.examples.xprotect.EventStreamBed.options;
import static ch.onsphere.osp.examples.xprotect.EventStreamBed.subscription;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How things stand is told to whoever asks. */
class StreamedStatesTest {

    private final EventStreamBed bed = new EventStreamBed();

    @AfterEach
    void close() {
        bed.close();
    }

    @Test
    void theSnapshotHasTheStatesThatWereSubscribedTo() {
        StreamClient client = bed.started(subscription(filter("include", "cameras", "*", "*")));
        bed.raise(MOTION_STARTED, CAMERA_PATH);
        client.next();

        JsonNode reply = client.ask(STATE);

        assertThat(reply.path("commandId").asInt()).isEqualTo(3);
        assertThat(reply.path("status").asInt()).isEqualTo(200);
        assertThat(reply.path("states")).hasSize(3);
        for (JsonNode state : reply.path("states")) {
            assertThat(state.path("source").asText()).isEqualTo(CAMERA_PATH);
            assertThat(state.path("stategroupid").asText()).hasSize(36);
            assertThat(state.path("specversion").asText()).isEqualTo("1.0");
        }
        assertThat(reply.path("states").findValuesAsText("type"))
                .contains(MOTION_STARTED)
                .doesNotContain(MOTION_STOPPED);
        assertThat(client.hasMessage()).isFalse();
    }

    @Test
    void aStateOfASourceThatNobodyKnowsIsAStateToo() {
        StreamClient client = bed.started(ALL);
        String group = "d1d1d1d1-0000-4000-8000-000000000001";
        bed.site().raise(Occurrence.of(GATE, "mipItems/" + GATE).withStateGroup(group));
        client.next();

        assertThat(client.ask(STATE).path("states").findValuesAsText("source"))
                .contains("mipItems/" + GATE);
    }

    @Test
    void theSnapshotOfALargeSiteIsOneMessageOfMegabytes() {
        try (SimulatedSite large = SimulatedSite.start(options().withCameras(6_000));
                StreamClient client =
                        StreamClient.open(large, EventStreamBed.authorization(large))) {
            client.ask(START.formatted("", ""));
            client.ask(ALL);

            String reply = client.send(STATE).nextText();

            assertThat(reply.length()).isGreaterThan(3_000_000);
            assertThat(SiteClient.json(reply).path("states").size()).isGreaterThan(15_000);
        }
    }

    @Test
    void eventsComeBeforeAReplyThatTakesLong() {
        StreamClient client = bed.started(ALL);
        bed.site().stream().holdReplies();
        client.send(STATE);
        bed.arrived("getState");

        String id = bed.raise(MOTION_STARTED, CAMERA_PATH);
        assertThat(eventId(client.next())).isEqualTo(id);
        bed.site().stream().releaseReplies();

        JsonNode reply = client.next();
        assertThat(reply.path("commandId").asInt()).isEqualTo(3);
        assertThat(reply.path("states").findValuesAsText("type")).contains(MOTION_STOPPED);
    }

    @Test
    void theSnapshotMayTakeItsTime() {
        StreamClient client = bed.started(ALL);
        bed.site().stream().delayStates(Duration.ofMillis(50));

        assertThat(client.ask(STATE).path("states").isEmpty()).isFalse();
    }
}
