package ch.onsphere.osp.examples.xprotect;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.examples.simulator.SimulatorClock;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TriggerEventTest {
    private static final String GATE = "a1a1a1a1-0000-4000-8000-000000000001";
    private static final String ANALYTICS = "a1a1a1a1-0000-4000-8000-000000000002";
    private static final String MOTION = "6eb95dd6-7ccc-4bce-99f8-af0d0b582d77";
    private static final String CAMERA = "cameras/a1a1a1a1-0000-4000-8000-000000000003";
    private static final String CLIENT = "c1c1c1c1-0000-4000-8000-000000000001";
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.1234567Z");

    private static SimulatedSite site;
    private SiteClient user;

    @BeforeAll
    static void start() {
        site =
                SimulatedSite.start(
                        SiteOptions.defaults()
                                .withHttps(false)
                                .withClock(SimulatorClock.fixed(NOW))
                                .withBasicUser("onsphere", "secret")
                                .withClient(CLIENT, "secret")
                                .withUserDefinedEvent(GATE, "Open gate")
                                .withAnalyticsEvent(ANALYTICS, "Loitering"));
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @BeforeEach
    void signIn() {
        user = SiteClient.of(site).signedIn("onsphere", "secret");
    }

    private HttpResponse<String> trigger(String json) {
        return user.post("/api/rest/v1/events", json.replace('\'', '"'));
    }

    private static SimulatedEvent last() {
        return site.events().get(site.events().size() - 1);
    }

    @Test
    void answersTheEventWithItsOwnDefinitionAsSource() {
        HttpResponse<String> answer = trigger("{'type':'" + GATE + "'}");
        JsonNode data = SiteClient.json(answer).path("data");

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(data.fieldNames())
                .toIterable()
                .containsExactly("id", "specversion", "type", "source", "time", "datatype");
        assertThat(data.path("id").asText()).matches("[0-9a-f-]{36}");
        assertThat(data.path("specversion").asText()).isEqualTo("1.0");
        assertThat(data.path("type").asText()).isEqualTo(GATE);
        assertThat(data.path("source").asText()).isEqualTo("userDefinedEvents/" + GATE);
        assertThat(data.path("time").asText()).isEqualTo("2026-03-01T12:00:00.1234567Z");
        assertThat(data.path("datatype").asText()).isEqualTo("none");
        assertThat(last().id()).isEqualTo(data.path("id").asText());
        assertThat(last().userName()).isEqualTo("onsphere");
        assertThat(last().stored()).isTrue();
        assertThat(last().time()).isEqualTo(NOW);
    }

    @Test
    void keepsTheSourceThatWasSent() {
        JsonNode data =
                SiteClient.json(
                                trigger(
                                        "{'type':'%s','source':'%s','datatype':'none'}"
                                                .formatted(GATE, CAMERA)))
                        .path("data");

        assertThat(data.path("source").asText()).isEqualTo(CAMERA);
        assertThat(last().source()).isEqualTo(CAMERA);
    }

    @Test
    void writesGuidsInLowerCase() {
        JsonNode data =
                SiteClient.json(trigger("{'type':'A1A1A1A1-0000-4000-8000-000000000001'}"))
                        .path("data");

        assertThat(data.path("type").asText()).isEqualTo(GATE);
    }

    @Test
    void aUserMayTriggerAnalyticsEvents() {
        assertThat(trigger("{'type':'%s','source':'%s'}".formatted(ANALYTICS, CAMERA)).statusCode())
                .isEqualTo(202);
    }

    @Test
    void aUserMayNotTriggerEventsOfTheSystem() {
        HttpResponse<String> answer =
                trigger("{'type':'%s','source':'%s'}".formatted(MOTION, CAMERA));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body())
                .isEqualTo(
                        "{\"error\":{\"httpCode\":403,\"details\":[{\"errorText\":\"Forbidden,"
                                + " you are not authorized to access this object\"}]}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {GATE, ANALYTICS, MOTION})
    void aServiceMayTriggerAnyEvent(String type) {
        JsonNode token =
                SiteClient.json(
                        user.form(
                                "/IDP/connect/token",
                                "grant_type",
                                "client_credentials",
                                "client_id",
                                CLIENT,
                                "client_secret",
                                "secret"));
        user.withToken(token.path("access_token").asText());

        assertThat(trigger("{'type':'%s','source':'%s'}".formatted(type, CAMERA)).statusCode())
                .isEqualTo(202);
        assertThat(last().userName()).isEqualTo(CLIENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cameras",
                "hardware",
                "microphones",
                "speakers",
                "metadata",
                "inputEvents",
                "outputs",
                "recordingServers",
                "sites",
                "userDefinedEvents",
                "services",
                "mipKinds"
            })
    void anyResourceTypeMayBeTheSource(String resourceType) {
        String source = resourceType + "/a1a1a1a1-0000-4000-8000-000000000009";

        assertThat(trigger("{'type':'%s','source':'%s'}".formatted(GATE, source)).statusCode())
                .isEqualTo(202);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "''",
                "'a1a1a1a1-0000-4000-8000-000000000003'",
                "'cameras'",
                "'cameras/'",
                "'cameras/gate'",
                "'gates/a1a1a1a1-0000-4000-8000-000000000003'",
                "'/cameras/a1a1a1a1-0000-4000-8000-000000000003'",
                "{'type':'cameras','id':'a1a1a1a1-0000-4000-8000-000000000003'}",
                "7"
            })
    void aMalformedSourceIsRefused(String source) {
        HttpResponse<String> answer = trigger("{'type':'%s','source':%s}".formatted(GATE, source));

        assertRefused(answer, "source");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'a1a1a1a1-0000-4000-8000-00000000ffff'",
                "'Open gate'",
                "''",
                "7",
                "{'id':'UserDefinedEvent'}"
            })
    void anUnknownTypeIsRefused(String type) {
        assertRefused(trigger("{'type':" + type + "}"), "type");
    }

    private static void assertRefused(HttpResponse<String> answer, String property) {
        JsonNode error = SiteClient.json(answer).path("error");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(error.path("httpCode").asInt()).isEqualTo(400);
        assertThat(error.path("details").get(0).path("errorText").asText()).isNotBlank();
        assertThat(error.path("details").get(0).path("property").asText()).isEqualTo(property);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{'source':'cameras/x'}", "{'type':null}"})
    void aMissingTypeIsNamed(String body) {
        assertThat(trigger(body).body())
                .isEqualTo(
                        "{\"error\":{\"httpCode\":400,\"details\":[{\"errorText\":\"Bad request:"
                                + " parameters missing\"}]},\"params\":{\"type\":\"\"}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "'text'", "nonsense", "{} {}"})
    void whatIsNoJsonObjectIsRefused(String body) {
        assertThat(trigger(body).statusCode()).isEqualTo(400);
        assertThat(SiteClient.json(trigger(body)).path("error").path("httpCode").asInt())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /api/rest/v1/events, 405",
        "DELETE, /api/rest/v1/events, 405",
        "DELETE, /api/rest/v1/events/a1a1a1a1-0000-4000-8000-000000000001, 405",
        "POST, /api/rest/v1/events/bulk, 405"
    })
    void otherMethodsAreNotAllowed(String method, String path, int status) {
        assertThat(user.method(method, path, "{}").statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"23.2.1.1, 202", "23.1.1.1, 404", "22.3.1.1, 404"})
    void eventsExistSince2023R2(String version, int status) {
        SiteOptions options =
                SiteOptions.defaults()
                        .withHttps(false)
                        .withProductVersion(version)
                        .withBasicUser("u", "p")
                        .withUserDefinedEvent(GATE, "Open gate");
        try (SimulatedSite old = SimulatedSite.start(options)) {
            HttpResponse<String> answer =
                    SiteClient.of(old)
                            .signedIn("u", "p")
                            .post("/api/rest/v1/events", "{\"type\":\"" + GATE + "\"}");

            assertThat(answer.statusCode()).isEqualTo(status);
            if (status == 404) {
                assertThat(answer.body()).contains("\"Unknown resource: events\"");
            }
        }
    }
}
