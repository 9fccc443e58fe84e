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

class AlarmTest {
    private static final String ALARMS = "/api/rest/v1/alarms";
    private static final String DOME = "a1a1a1a1-0000-4000-8000-000000000001";
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final SiteOptions OPTIONS =
            SiteOptions.defaults()
                    .withHttps(false)
                    .withBasicUser("onsphere", "secret")
                    .withCamera(DOME, "Dome");

    private final SimulatedSite site =
            SimulatedSite.start(OPTIONS.withClock(SimulatorClock.fixed(NOW)));
    private final SiteClient client = SiteClient.of(site).signedIn("onsphere", "secret");

    @AfterEach
    void close() {
        site.close();
    }

    private HttpResponse<String> raise(String json) {
        return client.post(ALARMS, json.replace('\'', '"'));
    }

    private JsonNode raised() {
        HttpResponse<String> answer =
                raise("{'name':'Gate','message':'forced','source':'" + DOME + "'}");
        assertThat(answer.statusCode()).isEqualTo(202);
        return SiteClient.json(answer).path("data");
    }

    @Test
    void anAlarmIsRaisedAndFound() {
        JsonNode alarm = raised();

        assertThat(alarm.path("localId").asInt()).isEqualTo(1);
        assertThat(alarm.path("name").asText()).isEqualTo("Gate");
        assertThat(alarm.path("message").asText()).isEqualTo("forced");
        assertThat(alarm.path("source").asText()).isEqualTo("cameras/" + DOME);
        assertThat(alarm.path("time").asText()).isEqualTo("2026-03-01T12:00:00.0000000Z");
        assertThat(alarm.path("state").path("name").asText()).isEqualTo("New");
        assertThat(alarm.path("priority").path("id").asText()).isNotEmpty();
        String id = alarm.path("id").asText();
        assertThat(SiteClient.json(client.get(ALARMS + "/" + id + "?include=data")).path("data"))
                .isEqualTo(alarm);
        assertThat(site.alarms()).hasSize(1);
        assertThat(site.alarms().get(0).id()).isEqualTo(id);
        assertThat(site.alarms().get(0).source()).isEqualTo("cameras/" + DOME);
        assertThat(site.alarms().get(0).userName()).isEqualTo("onsphere");
    }

    @Test
    void definitionsAreListed() {
        try (SimulatedSite defined =
                SimulatedSite.start(OPTIONS.withAlarmDefinition(DOME, "Intrusion"))) {
            SiteClient reader = SiteClient.of(defined).signedIn("onsphere", "secret");

            JsonNode list = SiteClient.json(reader.get("/api/rest/v1/alarmDefinitions"));

            assertThat(list.path("array")).hasSize(1);
            assertThat(list.path("array").get(0).path("id").asText()).isEqualTo(DOME);
            assertThat(list.path("array").get(0).path("name").asText()).isEqualTo("Intrusion");
        }
    }

    @Test
    void alarmsAreListedInPages() {
        raised();
        JsonNode second = raised();

        JsonNode page = SiteClient.json(client.get(ALARMS + "?page=1&size=1")).path("array");

        assertThat(page).hasSize(1);
        assertThat(page.get(0)).isEqualTo(second);
        assertThat(SiteClient.json(client.get(ALARMS)).path("array")).hasSize(2);
        assertThat(client.get(ALARMS + "?size=x").statusCode()).isEqualTo(400);
    }

    private List<String> idsOf(String query) {
        HttpResponse<String> answer = client.get(ALARMS + "?" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        List<String> ids = new ArrayList<>();
        SiteClient.json(answer).path("array").forEach(alarm -> ids.add(alarm.path("id").asText()));
        return ids;
    }

    /** As a public client asks for them; the filters are those of the Events API. */
    @Test
    void alarmsAreFilteredAndOrdered() {
        String first = raised().path("id").asText();
        site.clock().advance(Duration.ofMinutes(1));
        String second = raised().path("id").asText();
        site.clock().advance(Duration.ofMinutes(1));
        String third = raised().path("id").asText();
        String closed = settings("alarmStates").get(3).path("id").asText();
        change(second, "{'state':'" + closed + "'}");

        assertThat(idsOf("orderBy=desc:%27time%27&state.name=notEquals:%27Closed%27"))
                .containsExactly(third, first);
        assertThat(idsOf("time=gt:%272026-03-01T12:00:30Z%27")).containsExactly(second, third);
        assertThat(idsOf("orderBy=desc:%27time%27&page=1&size=1")).containsExactly(second);
        assertThat(idsOf("state.name=%27closed%27")).containsExactly(second);
        assertThat(idsOf("orderBy=%27localId%27")).containsExactly(first, second, third);
    }

    @ParameterizedTest
    @ValueSource(strings = {"orderBy=time", "colour=%27red%27", "state=%27New%27", "time=gt:noon"})
    void aWrongFilterOfAlarmsIsRefused(String query) {
        raised();

        assertThat(client.get(ALARMS + "?" + query).statusCode()).isEqualTo(400);
    }

    @Test
    void anAlarmIsChangedAsTheOfficialSampleDoes() {
        String id = raised().path("id").asText();
        String state = settings("alarmStates").get(1).path("id").asText();
        String priority = settings("alarmPriorities").get(0).path("id").asText();
        site.clock().advance(Duration.ofMinutes(1));

        HttpResponse<String> answer =
                change(
                        id,
                        ("{'state':'%s','priority':'%s','comment':null,"
                                        + "'assignedTo.displayName':null,'reasonForClosing':null}")
                                .formatted(state, priority));

        JsonNode changed = SiteClient.json(answer).path("data");
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(changed.path("state").path("name").asText()).isEqualTo("In progress");
        assertThat(changed.path("priority").path("name").asText()).isEqualTo("High");
        assertThat(changed.path("lastUpdatedTime").asText()).startsWith("2026-03-01T12:01:00");
        assertThat(changed.path("time").asText()).startsWith("2026-03-01T12:00:00");
    }

    @Test
    void whatIsNotSentStaysAsItWas() {
        String id = raised().path("id").asText();
        change(id, "{'comment':'seen','assignedTo.displayName':'Guard'}");
        change(id, "{'reasonForClosing':'nothing'}");

        SimulatedAlarm alarm = site.alarms().get(0);
        assertThat(alarm.comment()).isEqualTo("seen");
        assertThat(alarm.assignedTo()).isEqualTo("Guard");
        assertThat(alarm.reasonForClosing()).isEqualTo("nothing");
        assertThat(alarm.state()).isEqualTo("New");
        assertThat(alarm.priority()).isEqualTo("Medium");
    }

    @Test
    void theSiteKnowsWhoChangedItLast() {
        String id = raised().path("id").asText();
        assertThat(site.alarms().get(0).changedBy()).isEmpty();

        change(id, "{'comment':'seen'}");

        assertThat(site.alarms().get(0).changedBy()).isEqualTo("onsphere");
        assertThat(client.get(site.control() + "/alarms").body())
                .contains("\"changedBy\":\"onsphere\"", "\"comment\":\"seen\"");

        site.changeAlarm(id, "In progress", "Guard");

        assertThat(site.alarms().get(0).changedBy()).isEmpty();
    }

    private HttpResponse<String> change(String id, String json) {
        return client.method("PATCH", ALARMS + "/" + id, json.replace('\'', '"'));
    }

    private JsonNode settings(String name) {
        return SiteClient.json(client.get("/api/rest/v1/" + name)).path("array");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alarmStates",
                "alarmPriorities",
                "alarmMessages",
                "alarmCategories",
                "closeReasons"
            })
    void whatToChooseFromIsListed(String name) {
        assertThat(settings(name))
                .isNotEmpty()
                .allMatch(setting -> setting.hasNonNull("id") && setting.hasNonNull("name"));
        assertThat(client.post("/api/rest/v1/" + name, "{}").statusCode()).isEqualTo(400);
    }

    @Test
    void aSourceMayBeWrittenWithItsType() {
        assertThat(raise("{'name':'Gate','source':'cameras/" + DOME + "'}").statusCode())
                .isEqualTo(202);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | \"params\":{\"name\":\"\",\"source\":\"\"}",
                "{'name':'x'} | \"params\":{\"source\":\"\"}",
                "{'name':'x','source':'cameras'} | \"property\":\"source\"",
                "{'name':'x','source':'outputs/" + DOME + "'} | \"property\":\"source\"",
                "{'name':'x','source':'a1a1a1a1-0000-4000-8000-00000000ffff'} | Invalid source",
                "{'name':7,'source':'" + DOME + "'} | \"property\":\"name\"",
                "{'name':'x','message':{},'source':'" + DOME + "'} | \"property\":\"message\"",
                "nonsense | JSON"
            })
    void whatIsWrongIsSaid(String json, String text) {
        HttpResponse<String> answer = raise(json);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(text);
        assertThat(site.alarms()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'state':'Closed'} | state",
                "{'priority':7} | priority",
                "{'comment':[]} | comment"
            })
    void aWrongChangeIsRefused(String json, String property) {
        HttpResponse<String> answer = change(raised().path("id").asText(), json);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"property\":\"" + property + "\"");
    }

    @Test
    void anUnknownAlarmIsNotFound() {
        assertThat(client.get(ALARMS + "/" + DOME).statusCode()).isEqualTo(404);
        assertThat(change(DOME, "{}").statusCode()).isEqualTo(404);
        assertThat(client.method("DELETE", ALARMS + "/" + DOME, "").statusCode()).isEqualTo(400);
    }

    @Test
    void alarmsExistSince2023R2() {
        try (SimulatedSite old = SimulatedSite.start(OPTIONS.withProductVersion("23.1.1.1"))) {
            SiteClient user = SiteClient.of(old).signedIn("onsphere", "secret");

            assertThat(user.get(ALARMS).statusCode()).isEqualTo(404);
            assertThat(user.get("/api/rest/v1/alarmStates").body())
                    .contains("Unknown resource: alarmStates");
        }
    }

    @Test
    void anAnswerMayBeLost() {
        site.faults().add(Fault.status(504).processed(true).on("POST", ALARMS).once());

        assertThat(raise("{'name':'Gate','source':'" + DOME + "'}").statusCode()).isEqualTo(504);
        assertThat(site.alarms()).hasSize(1);
    }

    @Test
    void theControlPortShowsThem() {
        raised();

        assertThat(client.get(site.control() + "/alarms").body())
                .contains("\"name\":\"Gate\"", "\"state\":\"New\"");
    }
}
