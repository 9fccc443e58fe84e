package ch.onsphere.osp.examples.xprotect;

import static ch.onsphere.osp.examples.xprotect.EventStreamBed.ALL;
import static ch.onsphere.osp.examples.xprotect.EventStreamBed.CAMERA_PATH;
import static ch.onsphere.osp.examples.xprotect.EventStreamBed.MOTION_STARTED;
import static ch.onsphere.osp.examples.xprotect.EventStreamBed.START;
import static ch.onsphere.osp.examples.xprotect.EventStreamBed.eventId;
import static ch.onsphere.osp.examples.xprotect.EventStreamBed.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A socket of the event stream is opened, or refused. */
class StreamOpeningTest {

    private final EventStreamBed bed = new EventStreamBed();

    @AfterEach
    void close() {
        bed.close();
    }

    @Test
    void aTokenInTheHeaderOpensIt() {
        JsonNode reply = bed.open().ask(START.formatted("", ""));

        assertThat(reply.path("commandId").asInt()).isEqualTo(1);
        assertThat(reply.path("status").asInt()).isEqualTo(201);
        assertThat(reply.path("sessionId").asText()).hasSize(36);
        assertThat(reply.path("inactiveTimeoutSeconds").asInt()).isEqualTo(30);
        assertThat(bed.site().received()).last().extracting(ReceivedRequest::status).isEqualTo(101);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/ws/events/v1, Bearer wrong, 401",
        "/api/ws/events/v1, Basic eDp5, 401",
        "/api/ws/events, , 404",
        "/api/ws/messages/v1, , 404",
    })
    void theUpgradeIsRefused(String path, String header, int status) {
        assertThat(
                        StreamClient.refusal(
                                bed.site(), path, header == null ? bed.authorization() : header))
                .isEqualTo(status);
    }

    @Test
    void aSlashAtTheEndAndAnyCaseOfThePathAreFine() {
        StreamClient client =
                StreamClient.open(bed.site(), "/API/ws/Events/v1/", bed.authorization());
        bed.closing(client);

        assertThat(client.ask(START.formatted("", "")).path("status").asInt()).isEqualTo(201);
    }

    @Test
    void aPlainRequestIsNoUpgrade() {
        assertThat(SiteClient.of(bed.site()).get("/api/ws/events/v1").statusCode()).isEqualTo(400);
    }

    @Test
    void theTokenMayComeAsTheFirstCommand() {
        StreamClient client = StreamClient.open(bed.site(), "");
        bed.closing(client);

        assertThat(client.ask(START.formatted("", "")).path("status").asInt()).isEqualTo(401);
        JsonNode refused =
                client.ask("{'command':'authenticate','commandId':0,'token':'Bearer wrong'}");
        assertThat(refused.path("status").asInt()).isEqualTo(401);
        assertThat(refused.path("error").path("errorText").asText()).isNotEmpty();
        JsonNode accepted =
                client.ask(
                        "{'command':'authenticate','commandId':0,'token':'%s'}"
                                .formatted(bed.authorization()));
        assertThat(accepted.path("status").asInt()).isEqualTo(200);
        assertThat(client.ask(START.formatted("", "")).path("status").asInt()).isEqualTo(201);
        assertThat(bed.site().stream().commands().toString())
                .contains("authenticate", "[redacted]")
                .doesNotContain("wrong")
                .doesNotContain(bed.authorization());
    }

    @Test
    void the2023ReleaseKnowsTheHeaderOnly() {
        try (SimulatedSite old = SimulatedSite.start(options().withProductVersion("23.3.1.1"));
                StreamClient client = StreamClient.open(old, EventStreamBed.authorization(old))) {
            assertThat(StreamClient.refusal(old, "/api/ws/events/v1", "")).isEqualTo(401);
            JsonNode reply =
                    client.ask("{'command':'authenticate','commandId':0,'token':'Bearer x'}");
            assertThat(reply.path("status").asInt()).isEqualTo(400);
        }
    }

    @Test
    void earlierReleasesHaveNone() {
        try (SimulatedSite old = SimulatedSite.start(options().withProductVersion("23.2.1.1"))) {
            assertThat(
                            StreamClient.refusal(
                                    old, "/api/ws/events/v1", EventStreamBed.authorization(old)))
                    .isEqualTo(404);
        }
    }

    @Test
    void aTokenIsLookedAtWhenItIsShownAndNeverAgain() {
        StreamClient client = bed.started(ALL);

        bed.site().clock().advance(Duration.ofHours(2));

        String id = bed.raise(MOTION_STARTED, CAMERA_PATH);
        assertThat(eventId(client.next())).isEqualTo(id);
        assertThat(StreamClient.refusal(bed.site(), "/api/ws/events/v1", bed.authorization()))
                .isEqualTo(401);
    }

    @Test
    void itSpeaksTlsToo() {
        try (SimulatedSite secure = SimulatedSite.start(options().withHttps(true));
                StreamClient client =
                        StreamClient.open(secure, EventStreamBed.authorization(secure))) {
            assertThat(client.ask(START.formatted("", "")).path("status").asInt()).isEqualTo(201);
        }
    }

    @Test
    void faultsStandInTheWayOfTheUpgrade() {
        bed.site().faults().add(Fault.status(503).on("GET", "/api/ws").once());

        assertThat(StreamClient.refusal(bed.site(), "/api/ws/events/v1", bed.authorization()))
                .isEqualTo(503);
        assertThat(bed.open().ask(START.formatted("", "")).path("status").asInt()).isEqualTo(201);
    }
}
