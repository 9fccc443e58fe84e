package ch.onsphere.osp.examples.xprotect;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.examples.simulator.SimulatorClock;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetrieveEventsTest {
    private static final String GATE = "a1a1a1a1-0000-4000-8000-000000000001";
    private static final String DOOR = "a1a1a1a1-0000-4000-8000-000000000002";
    private static final String UNKEPT = "a1a1a1a1-0000-4000-8000-000000000003";
    private static final String CAMERA = "cameras/b1b1b1b1-0000-4000-8000-000000000001";
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final SimulatedSite site =
            SimulatedSite.start(
                    SiteOptions.defaults()
                            .withHttps(false)
                            .withClock(SimulatorClock.fixed(NOW))
                            .withTokenLifetime(Duration.ofDays(30))
                            .withRetentionDays(2)
                            .withRetentionDays(UNKEPT, 0)
                            .withBasicUser("onsphere", "secret")
                            .withUserDefinedEvent(GATE, "Open gate")
                            .withUserDefinedEvent(DOOR, "Open door")
                            .withUserDefinedEvent(UNKEPT, "Not kept")
                            .withLimits(new Limits(10, true, 100, 20, 4096)));
    private final SiteClient client = SiteClient.of(site).signedIn("onsphere", "secret");

    @AfterEach
    void close() {
        site.close();
    }

    private String trigger(String type, String more) {
        String body = "{\"type\":\"" + type + "\"" + more.replace('\'', '"') + "}";
        return SiteClient.json(client.post("/api/rest/v1/events", body))
                .path("data")
                .path("id")
                .asText();
    }

    private List<String> ids(String query) {
        HttpResponse<String> answer = client.get("/api/rest/v1/events" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        List<String> ids = new ArrayList<>();
        SiteClient.json(answer).path("array").forEach(event -> ids.add(event.path("id").asText()));
        return ids;
    }

    @Test
    void byId() {
        String id = trigger(GATE, "");
        JsonNode data = SiteClient.json(client.get("/api/rest/v1/events/" + id)).path("data");

        assertThat(data.path("id").asText()).isEqualTo(id);
        assertThat(data.path("type").asText()).isEqualTo(GATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a1a1a1a1-0000-4000-8000-00000000ffff", "nonsense"})
    void anUnknownIdIsNotFound(String id) {
        HttpResponse<String> answer = client.get("/api/rest/v1/events/" + id);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .isEqualTo(
                        "{\"error\":{\"httpCode\":404,\"details\":[{\"errorText\":\"Not Found, the"
                                + " requested id does not exist\"}]}}");
    }

    @Test
    void dataIsShownOnlyWhenAskedFor() {
        String id = trigger(GATE, ",'datatype':'json','data':{'plate':'BE 1'}");
        String path = "/api/rest/v1/events/" + id;

        assertThat(SiteClient.json(client.get(path)).path("data").has("data")).isFalse();
        JsonNode event = SiteClient.json(client.get(path + "?include=data")).path("data");
        assertThat(event.path("data").path("plate").asText()).isEqualTo("BE 1");
        assertThat(event.path("datatype").asText()).isEqualTo("json");
        assertThat(client.get("/api/rest/v1/events?include=data").body()).contains("BE 1");
        assertThat(client.get("/api/rest/v1/events").body()).doesNotContain("BE 1");
    }

    @Test
    void withoutRetentionTheyAreTriggeredAndNotFound() {
        String id = trigger(UNKEPT, "");

        assertThat(client.get("/api/rest/v1/events/" + id).statusCode()).isEqualTo(404);
        assertThat(ids("")).isEmpty();
        assertThat(site.events()).singleElement().matches(event -> !event.stored());
        assertThat(site.triggeredCount()).isEqualTo(1);
    }

    @Test
    void theyGoWhenTheirRetentionEnds() {
        String id = trigger(GATE, "");
        site.clock().advance(Duration.ofDays(2).minusMillis(1));
        assertThat(ids("")).containsExactly(id);

        site.clock().advance(Duration.ofMillis(1));

        assertThat(ids("")).isEmpty();
        assertThat(client.get("/api/rest/v1/events/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void inPages() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(trigger(GATE, ""));
        }

        assertThat(ids("?page=0&size=2")).isEqualTo(all.subList(0, 2));
        assertThat(ids("?page=1&size=2")).isEqualTo(all.subList(2, 4));
        assertThat(ids("?page=2&size=2")).isEqualTo(all.subList(4, 5));
        assertThat(ids("?page=3&size=2")).isEmpty();
        assertThat(ids("?page=999999999&size=2000")).isEmpty();
        assertThat(ids("")).isEqualTo(all);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "size=0",
                "size=2001",
                "size=-1",
                "size=many",
                "page=-1",
                "page=x",
                "page=99999999999999999999",
                "orderBy=desc:'color'",
                "orderBy=time",
                "color='red'",
                "type=" + GATE,
                "time=after:'2026-01-01'"
            })
    void aWrongQueryIsRefused(String query) {
        HttpResponse<String> answer =
                client.get("/api/rest/v1/events?" + query.replace("'", "%27"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(SiteClient.json(answer).path("error").path("httpCode").asInt()).isEqualTo(400);
    }

    @Test
    void inTheOrderAskedFor() {
        String first = trigger(GATE, "");
        site.clock().advance(Duration.ofSeconds(1));
        String second = trigger(GATE, "");

        assertThat(ids("?orderBy=desc:%27time%27")).containsExactly(second, first);
        assertThat(ids("?orderBy=asc:%27time%27")).containsExactly(first, second);
        assertThat(ids("?orderBy=desc:'time'&size=1")).containsExactly(second);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type='" + GATE + "' | 0 2",
                "type='A1A1A1A1-0000-4000-8000-000000000002' | 1",
                "type=oneOf:'" + GATE + "','" + DOOR + "' | 0 1 2",
                "type=notEquals:'" + GATE + "' | 1",
                "source='" + CAMERA + "' | 2",
                "source=startsWith:'userDefinedEvents/' | 0 1",
                "time=gt:'2026-03-01T12:00:00Z' | 1 2",
                "time=lt:'2026-03-01T12:00:10.0000000Z' | 0",
                "time=gt:'2026-03-01T12:00:05Z'&time=lt:'2026-03-01T12:00:15Z' | 1",
                "time=gt:'2026-03-01T12:00:00Z'&type='" + GATE + "' | 2",
                "time=gt:'2027-01-01' | ''"
            })
    void thoseThatPassAllFilters(String query, String expected) {
        List<String> all = new ArrayList<>();
        all.add(trigger(GATE, ""));
        site.clock().advance(Duration.ofSeconds(10));
        all.add(trigger(DOOR, ""));
        site.clock().advance(Duration.ofSeconds(10));
        all.add(trigger(GATE, ",'source':'" + CAMERA + "'"));
        List<String> passing = new ArrayList<>();
        for (String index : expected.isEmpty() ? new String[0] : expected.split(" ")) {
            passing.add(all.get(Integer.parseInt(index)));
        }

        assertThat(ids("?" + query)).isEqualTo(passing);
        assertThat(ids("?" + query.replace("'", "%27").replace(":", "%3A").replace("/", "%2F")))
                .isEqualTo(passing);
    }

    @Test
    void onlySoManyAreKept() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            all.add(trigger(GATE, ""));
        }

        assertThat(ids("")).isEqualTo(all.subList(5, 25));
        assertThat(site.events()).hasSize(20);
        assertThat(site.triggeredCount()).isEqualTo(25);
    }
}
