package ch.onsphere.osp.examples.xprotect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A definition is made with the Configuration API, an event is triggered with the Events API, and
 * the alarm is found with the Alarms API, as the page of the latter tells it.
 */
class AlarmDefinitionTest {
    private static final String ROOT = "/api/rest/v1/";
    private static final String DOME = "a1a1a1a1-0000-4000-8000-000000000001";
    private static final String YARD = "a1a1a1a1-0000-4000-8000-000000000002";
    private static final String GATE = "a1a1a1a1-0000-4000-8000-000000000003";
    private static final String DEFINED = "a1a1a1a1-0000-4000-8000-000000000004";

    private final SimulatedSite site =
            SimulatedSite.start(
                    SiteOptions.defaults()
                            .withHttps(false)
                            .withBasicUser("onsphere", "secret")
                            .withCamera(DOME, "Dome")
                            .withCamera(YARD, "Yard")
                            .withAlarmDefinition(DEFINED, "Perimeter")
                            .withUserDefinedEvent(GATE, "Gate forced"));
    private final SiteClient client = SiteClient.of(site).signedIn("onsphere", "secret");

    @AfterEach
    void close() {
        site.close();
    }

    private HttpResponse<String> post(String path, String json) {
        return client.post(ROOT + path, json.replace('\'', '"'));
    }

    private String define(String more) {
        HttpResponse<String> made =
                post("alarmDefinitions", "{'name':'Intrusion','eventType':'" + GATE + "'" + more);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return "alarmDefinitions/" + SiteClient.json(made).path("result").path("id").asText();
    }

    private void trigger(String source) {
        HttpResponse<String> answer =
                post("events", "{'type':'" + GATE + "','source':'" + source + "'}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    }

    private JsonNode alarms() {
        return SiteClient.json(client.get(ROOT + "alarms")).path("array");
    }

    @Test
    void anEventOfADefinitionRaisesAnAlarmOfItsName() {
        define("}");

        trigger("cameras/" + DOME);

        assertThat(alarms()).hasSize(1);
        assertThat(alarms().get(0).path("name").asText()).isEqualTo("Intrusion");
        assertThat(alarms().get(0).path("source").asText()).isEqualTo("cameras/" + DOME);
        assertThat(alarms().get(0).path("state").path("name").asText()).isEqualTo("New");
    }

    @Test
    void aDefinitionMayBeAboutSomeSourcesOnly() {
        define(",'sourceList':[{'type':'cameras','id':'" + YARD + "'}]}");

        trigger("cameras/" + DOME);
        assertThat(alarms()).isEmpty();

        trigger("cameras/" + YARD);
        assertThat(alarms()).hasSize(1);
    }

    @Test
    void aDisabledOrDeletedDefinitionRaisesNothing() {
        String disabled = define(",'enabled':false}");
        String deleted = define("}");
        assertThat(client.method("DELETE", ROOT + deleted, "").statusCode()).isEqualTo(200);

        trigger("cameras/" + DOME);

        assertThat(alarms()).isEmpty();
        assertThat(client.get(ROOT + disabled).statusCode()).isEqualTo(200);
        assertThat(client.get(ROOT + deleted).statusCode()).isEqualTo(404);
    }

    @Test
    void aDefinitionOfTheStartIsOfNoEventUntilSomebodySaysWhich() {
        trigger("cameras/" + DOME);
        assertThat(alarms()).isEmpty();

        HttpResponse<String> changed =
                client.method(
                        "PATCH",
                        ROOT + "alarmDefinitions/" + DEFINED,
                        "{\"eventType\":\"" + GATE + "\"}");
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        trigger("cameras/" + DOME);

        assertThat(alarms().get(0).path("name").asText()).isEqualTo("Perimeter");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'name':'Intrusion'}",
                "{'eventType':'" + GATE + "'}",
                "{'name':'Intrusion','eventType':'" + GATE + "','sourceList':'cameras'}",
                "{'name':'Intrusion','eventType':'" + GATE + "','sourceList':[{'type':'cameras'}]}"
            })
    void aWrongDefinitionIsRefused(String json) {
        assertThat(post("alarmDefinitions", json).statusCode()).isEqualTo(400);
    }
}
