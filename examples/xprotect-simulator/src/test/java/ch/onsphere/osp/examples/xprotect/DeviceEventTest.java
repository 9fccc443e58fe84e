package ch.onsphere.osp.examples.xprotect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What devices are told to do, as those see it who listen to the site. */
class DeviceEventTest {
    private static final String BARRIER = "a1a1a1a1-0000-4000-8000-000000000001";
    private static final String DOME = "a1a1a1a1-0000-4000-8000-000000000002";
    private static final String ACTIVATED = "7a78f5bb-d8c3-4997-89b7-cae72713b7db";
    private static final String DEACTIVATED = "35742498-bcc5-4f0a-9800-827c9388d1cd";
    private static final String ALL =
            "{'command':'addSubscription','commandId':2,'filters':[{'modifier':'include',"
                    + "'resourceTypes':['outputs','cameras'],'sourceIds':['*'],'eventTypes':['*']}]}";

    private final SimulatedSite site =
            SimulatedSite.start(
                    SiteOptions.defaults()
                            .withHttps(false)
                            .withCameras(0)
                            .withBasicUser("onsphere", "secret")
                            .withOutput(BARRIER, "Barrier")
                            .withCamera(DOME, "Dome"));
    private final SiteClient http = SiteClient.of(site).signedIn("onsphere", "secret");
    private StreamClient stream;

    @BeforeEach
    void listen() {
        stream =
                StreamClient.open(
                        site,
                        http.request("/")
                                .build()
                                .headers()
                                .firstValue("Authorization")
                                .orElseThrow());
        stream.ask("{'command':'startSession','commandId':1,'sessionId':'','eventId':''}");
        assertThat(stream.ask(ALL).path("status").asInt()).isEqualTo(200);
    }

    @AfterEach
    void close() {
        stream.close();
        site.close();
    }

    private JsonNode event() {
        return stream.next().path("events").path(0);
    }

    private HttpResponse<String> task(String task) {
        return http.post("/api/rest/v1/outputs/" + BARRIER + "?task=" + task, "{}");
    }

    private String state(String source, String group) {
        JsonNode states = stream.ask("{'command':'getState','commandId':9}").path("states");
        for (JsonNode state : states) {
            if (state.path("source").asText().equals(source)
                    && state.path("stategroupid").asText().equals(group)) {
                return state.path("type").asText();
            }
        }
        return "(none)";
    }

    @Test
    void anActivatedOutputIsAnEventAndAState() {
        task("Activate");

        JsonNode event = event();
        assertThat(event.path("type").asText()).isEqualTo(ACTIVATED);
        assertThat(event.path("source").asText()).isEqualTo("outputs/" + BARRIER);
        String group = event.path("stategroupid").asText();
        assertThat(group).hasSize(36);
        assertThat(state("outputs/" + BARRIER, group)).isEqualTo(ACTIVATED);

        task("Deactivate");
        assertThat(event().path("type").asText()).isEqualTo(DEACTIVATED);
        assertThat(state("outputs/" + BARRIER, group)).isEqualTo(DEACTIVATED);
    }

    @ParameterizedTest
    @CsvSource({
        "StartManualRecording, 4577f552-765a-438c-bc7d-e5ff1f754bc3",
        "StopManualRecording, 79a94f89-92de-4fca-8a43-5561d407423d"
    })
    void aRecordingOnTheRecorderIsAnEvent(String last, String type) {
        SoapClient soap = new SoapClient(site, http);
        String parameters =
                "<token>%s</token><deviceIds><guid>%s</guid></deviceIds>"
                        .formatted(soap.login(), DOME);
        soap.recorder("StartManualRecording", parameters);
        JsonNode event = event();
        if (last.startsWith("Stop")) {
            soap.recorder(last, parameters);
            event = event();
        }

        assertThat(event.path("type").asText()).isEqualTo(type);
        assertThat(event.path("source").asText()).isEqualTo("cameras/" + DOME);
    }

    @Test
    void aDeviceThatFailsIsNoEvent() {
        site.devices().fail(BARRIER, 504);
        task("Activate");
        site.devices().fail(BARRIER, 0);
        task("Trigger");

        assertThat(event().path("type").asText()).isEqualTo(ACTIVATED);
        assertThat(event().path("type").asText()).isEqualTo(DEACTIVATED);
    }
}
