package ch.onsphere.osp.examples.xprotect;

import static ch.onsphere.osp.examples.xprotect.EventStreamBed.ALL;
import static ch.onsphere.osp.examples.xprotect.EventStreamBed.CAMERA;
import static ch.onsphere.osp.examples.xprotect.EventStreamBed.CAMERA_PATH;
import static ch.onsphere.osp.examples.xprotect.EventStreamBed.GATE;
import static ch.onsphere.osp.examples.xprotect.EventStreamBed.MOTION_STARTED;
import static ch.onsphere.osp.examples.xprotect.EventStreamBed.MOTION_STOPPED;
import static ch.onsphere.osp.examples.xprotect.EventStreamBed.NOW;
import static ch.onsphere.osp.examples.xprotect.EventStreamBed.OUTPUT;
import static ch.onsphere.osp.examples.xprotect.EventStreamBed.OUTPUT_ACTIVATED;
import static ch.onsphere.osp.examples.xprotect.EventStreamBed.STATE;
import static ch.onsphere.osp.examples.xprotect.EventStreamBed.eventId;
import static ch.onsphere.osp.examples.xprotect.EventStreamBed.filter;
import static ch.onsphere.osp.examples.xprotect.EventStreamBed.subscription;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens on the site comes to whoever has subscribed to it. */
class StreamedEventsTest {

    private final EventStreamBed bed = new EventStreamBed();

    @AfterEach
    void close() {
        bed.close();
    }

    @Test
    void bringsAnEventThatAClientTriggered() {
        StreamClient client = bed.started(ALL);

        SiteClient.of(bed.site())
                .signedIn("onsphere", "secret")
                .post("/api/rest/v1/events", "{\"type\":\"" + GATE + "\"}");

        JsonNode event = client.next().path("events").path(0);
        assertThat(event.path("id").asText()).isEqualTo(bed.site().events().get(0).id());
        assertThat(event.path("specversion").asText()).isEqualTo("1.0");
        assertThat(event.path("type").asText()).isEqualTo(GATE);
        assertThat(event.path("source").asText()).isEqualTo("userDefinedEvents/" + GATE);
        assertThat(event.path("time").asText()).isEqualTo("2026-03-01T12:00:00.1234567Z");
        assertThat(event.has("stategroupid")).isFalse();
    }

    @Test
    void bringsAChangeOfStateWithItsStateGroup() {
        StreamClient client = bed.started(ALL);

        bed.site()
                .raise(
                        Occurrence.of(MOTION_STARTED, CAMERA_PATH)
                                .withId("e1e1e1e1-0000-4000-8000-000000000001")
                                .at(NOW.minusSeconds(60))
                                .withData("{\"area\":1}"));

        JsonNode event = client.next().path("events").path(0);
        assertThat(eventIdOf(event)).isEqualTo("e1e1e1e1-0000-4000-8000-000000000001");
        assertThat(event.path("time").asText()).isEqualTo("2026-03-01T11:59:00.1234567Z");
        assertThat(event.path("data").path("area").asInt()).isEqualTo(1);
        assertThat(event.path("stategroupid").asText()).hasSize(36);
    }

    private static String eventIdOf(JsonNode event) {
        return event.path("id").asText();
    }

    @Test
    void bringsWhatAnOutputDoes() {
        StreamClient client = bed.started(ALL);

        SiteClient.of(bed.site())
                .signedIn("onsphere", "secret")
                .post("/api/rest/v1/outputs/" + OUTPUT + "?task=Activate", "{}");

        JsonNode event = client.next().path("events").path(0);
        assertThat(event.path("type").asText()).isEqualTo(OUTPUT_ACTIVATED);
        assertThat(event.path("source").asText()).isEqualTo("outputs/" + OUTPUT);
    }

    @Test
    void aWrongClockShowsInTheTimesOfEvents() {
        StreamClient client = bed.started(ALL);

        bed.site().clock().skew(Duration.ofMinutes(-10));
        bed.raise(MOTION_STARTED, CAMERA_PATH);

        assertThat(client.next().path("events").path(0).path("time").asText())
                .isEqualTo("2026-03-01T11:50:00.1234567Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'command':'addSubscription','commandId':7}",
                "{'command':'addSubscription','commandId':7,'filters':[]}",
                "{'command':'addSubscription','commandId':7,'filters':[{'modifier':'include'}]}",
                "{'command':'addSubscription','commandId':7,'data':{'eventFilter':'x'}}"
            })
    void aSubscriptionThatNamesNothingIsAcceptedAndBringsNothing(String subscription) {
        StreamClient client = bed.started(subscription);

        bed.raise(MOTION_STARTED, CAMERA_PATH);

        assertThat(client.ask(STATE).path("states")).isEmpty();
    }

    @Test
    void filtersIncludeAndExclude() {
        StreamClient client =
                bed.started(
                        subscription(
                                filter("Include", "cameras", "*", "*")
                                        + ","
                                        + filter("exclude", "*", "*", MOTION_STOPPED)));

        bed.raise(MOTION_STOPPED, CAMERA_PATH);
        bed.raise(GATE, "userDefinedEvents/" + GATE);
        String wanted = bed.raise(MOTION_STARTED, CAMERA_PATH);

        assertThat(eventId(client.next())).isEqualTo(wanted);
    }

    @Test
    void filtersNameSourcesAndTypes() {
        StreamClient client =
                bed.started(subscription(filter("include", "cameras", CAMERA, MOTION_STARTED)));

        bed.raise(MOTION_STARTED, "cameras/" + GATE);
        bed.raise(MOTION_STOPPED, CAMERA_PATH);
        String wanted = bed.raise(MOTION_STARTED, CAMERA_PATH);

        assertThat(eventId(client.next())).isEqualTo(wanted);
    }

    @Test
    void aSubscriptionEndsWhenItIsRemoved() {
        StreamClient client = bed.started(ALL);
        String id = client.ask(ALL).path("subscriptionId").asText();
        String remove =
                "{'command':'removeSubscription','commandId':8,'subscriptionId':'" + id + "'}";

        assertThat(client.ask(remove).path("status").asInt()).isEqualTo(200);
        assertThat(client.ask(remove).path("status").asInt()).isEqualTo(404);

        assertThat(bed.site().stream().sessions().get(0).subscriptions()).hasSize(1);
        String wanted = bed.raise(MOTION_STARTED, CAMERA_PATH);
        assertThat(eventId(client.next())).isEqualTo(wanted);
        assertThat(client.ask(STATE).has("states")).isTrue();
    }

    @Test
    void severalClientsEachGetWhatTheyAskedFor() {
        StreamClient one = bed.started(ALL);
        StreamClient other =
                bed.started(subscription(filter("include", "cameras", "*", MOTION_STOPPED)));

        String first = bed.raise(MOTION_STARTED, CAMERA_PATH);
        String second = bed.raise(MOTION_STOPPED, CAMERA_PATH);

        assertThat(eventId(one.next())).isEqualTo(first);
        assertThat(eventId(one.next())).isEqualTo(second);
        assertThat(eventId(other.next())).isEqualTo(second);
        assertThat(bed.site().stream().connections()).isEqualTo(2);
        assertThat(bed.site().stream().sessions().get(0).delivered())
                .containsExactly(first, second);
        assertThat(bed.site().stream().sessions().get(1).delivered()).containsExactly(second);
    }

    @Test
    void thousandsOfEventsArriveInOrder() {
        StreamClient client = bed.started(ALL);
        List<String> raised = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            raised.add(bed.raise(MOTION_STARTED, CAMERA_PATH));
        }

        List<String> arrived = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            arrived.add(eventId(client.next()));
        }

        assertThat(arrived).isEqualTo(raised);
    }
}
