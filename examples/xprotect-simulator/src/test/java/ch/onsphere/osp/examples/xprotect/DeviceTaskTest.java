package ch.onsphere.osp.examples.xprotect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.onsphere.osp.examples.simulator.SimulatorClock;
import ch.onsphere.osp.examples.xprotect.DeviceAction.Kind;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceTaskTest {
    private static final String BARRIER = "a1a1a1a1-0000-4000-8000-000000000001";
    private static final String POSITIONS = "GetPtzAbsolutePosition,SetPtzAbsolutePosition";
    private static final String DOME = "a1a1a1a1-0000-4000-8000-000000000002";
    private static final String HOME = "a1a1a1a1-0000-4000-8000-000000000003";
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final String NEWEST = "25.3.1.1";
    private static final SiteOptions OPTIONS =
            SiteOptions.defaults()
                    .withHttps(false)
                    .withClock(SimulatorClock.fixed(NOW))
                    .withBasicUser("onsphere", "secret")
                    .withOutput(BARRIER, "Barrier")
                    .withCamera(DOME, "Dome")
                    .withPreset(DOME, HOME, "Home");

    private SimulatedSite site;
    private SiteClient client;

    @BeforeEach
    void start() {
        start(OPTIONS.withProductVersion(NEWEST));
    }

    private void start(SiteOptions options) {
        close();
        site = SimulatedSite.start(options);
        client = SiteClient.of(site).signedIn("onsphere", "secret");
    }

    @AfterEach
    void close() {
        if (site != null) {
            site.close();
        }
    }

    private HttpResponse<String> task(String object, String task) {
        return client.post("/api/rest/v1/" + object + "?task=" + task, "{}");
    }

    private List<String> raised() {
        return site.events().stream().map(event -> event.type() + " " + event.source()).toList();
    }

    @Test
    void anOutputIsActivatedAndDeactivated() {
        HttpResponse<String> answer = task("outputs/" + BARRIER, "Activate");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"result\":{\"state\":\"Success\"}}");
        assertThat(site.devices().isActive(BARRIER)).isTrue();
        assertThat(site.devices().actions())
                .containsExactly(
                        new DeviceAction(
                                Kind.ACTIVATE,
                                "outputs/" + BARRIER,
                                "",
                                DeviceAction.Door.REST,
                                NOW,
                                "onsphere"));

        task("outputs/" + BARRIER, "Deactivate");
        assertThat(site.devices().isActive(BARRIER)).isFalse();
        assertThat(raised())
                .containsExactly(
                        "7a78f5bb-d8c3-4997-89b7-cae72713b7db outputs/" + BARRIER,
                        "35742498-bcc5-4f0a-9800-827c9388d1cd outputs/" + BARRIER);
    }

    @Test
    void aTriggeredOutputIsInactiveAgain() {
        task("outputs/" + BARRIER, "Trigger");

        assertThat(site.devices().isActive(BARRIER)).isFalse();
        assertThat(site.devices().count(BARRIER, Kind.TRIGGER)).isEqualTo(1);
        assertThat(site.events()).hasSize(2);
    }

    @Test
    void whatIsDoneTwiceIsCountedTwiceAndRaisedOnce() {
        task("outputs/" + BARRIER, "Activate");
        task("outputs/" + BARRIER, "Activate");

        assertThat(site.devices().count(BARRIER, Kind.ACTIVATE)).isEqualTo(2);
        assertThat(site.events()).hasSize(1);
        assertThat(site.triggeredCount()).isZero();
    }

    @Test
    void whatADeviceRaisedCanBeRetrieved() {
        task("outputs/" + BARRIER, "Activate");

        JsonNode event = SiteClient.json(client.get("/api/rest/v1/events")).path("array").get(0);

        assertThat(event.path("type").asText()).isEqualTo("7a78f5bb-d8c3-4997-89b7-cae72713b7db");
        assertThat(event.path("source").asText()).isEqualTo("outputs/" + BARRIER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}"})
    void noBodyIsNeeded(String body) {
        assertThat(
                        client.post("/api/rest/v1/outputs/" + BARRIER + "?task=Activate", body)
                                .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theStateOfAnOutputIsTold() {
        assertThat(task("outputs/" + BARRIER, "GetState").body()).contains("\"Deactivated\"");
        task("outputs/" + BARRIER, "Activate");
        assertThat(task("outputs/" + BARRIER, "GetState").body()).contains("\"Activated\"");
        assertThat(site.devices().actions()).hasSize(1);
    }

    @Test
    void aCameraRecordsUntilItIsTold() {
        task("cameras/" + DOME, "StartRecording");
        assertThat(site.devices().isRecording(DOME)).isTrue();

        task("cameras/" + DOME, "StopRecording");
        assertThat(site.devices().isRecording(DOME)).isFalse();
        assertThat(raised())
                .containsExactly(
                        "4577f552-765a-438c-bc7d-e5ff1f754bc3 cameras/" + DOME,
                        "79a94f89-92de-4fca-8a43-5561d407423d cameras/" + DOME);
    }

    @Test
    void aCameraMovesToItsPresets() {
        String presets = "/api/rest/v1/cameras/" + DOME + "/ptzPresets";
        JsonNode preset = SiteClient.json(client.get(presets)).path("array").get(0);

        HttpResponse<String> answer = task("cameras/" + DOME + "/ptzPresets/" + HOME, "Goto");

        assertThat(preset.path("id").asText()).isEqualTo(HOME);
        assertThat(preset.path("name").asText()).isEqualTo("Home");
        assertThat(preset.path("relations").path("parent").path("id").asText()).isEqualTo(DOME);
        assertThat(answer.statusCode()).isEqualTo(200);
        DeviceAction moved = site.devices().actions(DOME).get(0);
        assertThat(moved.kind()).isEqualTo(Kind.GOTO_PRESET);
        assertThat(moved.device()).isEqualTo("cameras/" + DOME);
        assertThat(moved.detail()).isEqualTo("Home");
        JsonNode camera = SiteClient.json(client.get("/api/rest/v1/cameras/" + DOME));
        assertThat(camera.path("data").path("ptzEnabled").booleanValue()).isTrue();
    }

    @Test
    void presetsAreFoundBelowTheirCameraOnly() {
        assertThat(client.get("/api/rest/v1/ptzPresets/" + HOME).statusCode()).isEqualTo(404);
        JsonNode other =
                SiteClient.json(client.get("/api/rest/v1/cameras?name=%27Camera%203%27"))
                        .path("array")
                        .get(0);
        String id = other.path("id").asText();
        assertThat(
                        SiteClient.json(client.get("/api/rest/v1/cameras/" + id + "/ptzPresets"))
                                .path("array"))
                .extracting(preset -> preset.path("name").asText())
                .containsExactly("Home", "Entrance");
        assertThat(task("cameras/" + id + "/ptzPresets/" + HOME, "Goto").statusCode())
                .isEqualTo(404);
        assertThat(site.devices().actions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "25.3.1.1 | outputs/" + BARRIER + " | Activate,Deactivate,Trigger,GetState",
                "25.2.16119.1 | outputs/" + BARRIER + " | Activate,Deactivate,Trigger",
                "24.2.1.1 | outputs/" + BARRIER + " | Activate,Deactivate,Trigger",
                "24.1.1.1 | outputs/" + BARRIER + " | ''",
                "25.3.1.1 | cameras/"
                        + DOME
                        + " | "
                        + POSITIONS
                        + ",JpegGetLive,StartRecording,StopRecording",
                "25.2.16119.1 | cameras/" + DOME + " | " + POSITIONS + ",JpegGetLive",
                "24.1.1.1 | cameras/" + DOME + " | ''",
                "24.2.1.1 | cameras/" + DOME + "/ptzPresets/" + HOME + " | Goto",
                "24.1.1.1 | cameras/" + DOME + "/ptzPresets/" + HOME + " | ''"
            })
    void whichTasksThereAreDependsOnTheVersion(String version, String object, String expected) {
        start(OPTIONS.withProductVersion(version));
        JsonNode listed = SiteClient.json(client.get("/api/rest/v1/" + object + "?tasks&noData"));
        List<String> tasks = expected.isEmpty() ? List.of() : List.of(expected.split(","));

        assertThat(listed.has("data")).isFalse();
        assertThat(listed.path("tasks"))
                .extracting(task -> task.path("id").asText())
                .filteredOn(task -> !task.equals("ChangeSecurityPermissions"))
                .containsExactlyElementsOf(tasks);
        for (String task :
                List.of(
                        "Activate",
                        "Deactivate",
                        "Trigger",
                        "GetState",
                        "StartRecording",
                        "StopRecording",
                        "Goto")) {
            HttpResponse<String> answer = task(object, task);
            assertThat(answer.statusCode()).as(task).isEqualTo(tasks.contains(task) ? 200 : 400);
        }
    }

    @Test
    void whatATaskNeedsIsNamed() {
        HttpResponse<String> answer = task("outputs/" + BARRIER, "ChangeSecurityPermissions");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("Bad request: parameters missing", "\"params\":{\"userPath\":\"\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Explode", "", "Activate2"})
    void anUnknownTaskIsRefused(String task) {
        assertThat(task("outputs/" + BARRIER, task).statusCode()).isEqualTo(400);
        assertThat(site.devices().actions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"502, Bad Gateway", "504, Gateway Timeout"})
    void aDeviceMayNotAnswer(int status, String text) {
        site.devices().fail(BARRIER, status);

        HttpResponse<String> answer = task("outputs/" + BARRIER, "Activate");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("\"httpCode\":" + status, text);
        assertThat(task("outputs/" + BARRIER, "GetState").statusCode()).isEqualTo(status);
        assertThat(site.devices().actions()).isEmpty();
        assertThat(site.devices().isActive(BARRIER)).isFalse();

        site.devices().fail(BARRIER, 0);
        assertThat(task("outputs/" + BARRIER, "Activate").statusCode()).isEqualTo(200);
    }

    @Test
    void theCameraOfAPresetMayNotAnswer() {
        site.devices().fail(DOME, 504);

        assertThat(task("cameras/" + DOME + "/ptzPresets/" + HOME, "Goto").statusCode())
                .isEqualTo(504);
        assertThatThrownBy(() -> site.devices().fail(DOME, 500)).hasMessageContaining("500");
    }

    @Test
    void aQueuedTaskIsFollowedToItsEnd() {
        start(OPTIONS.withQueuedTasks(true));

        HttpResponse<String> answer = task("outputs/" + BARRIER, "Activate");

        JsonNode result = SiteClient.json(answer).path("result");
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(result.path("state").asText()).isEqualTo("Idle");
        assertThat(result.path("path").path("type").asText()).isEqualTo("tasks");
        String task = "tasks/" + result.path("path").path("id").asText();
        assertThat(progress(task)).isEqualTo("50 InProgress 0");
        assertThat(progress(task)).isEqualTo("100 Success 0");
        assertThat(task(task, "TaskCleanup").body()).contains("Success");
        assertThat(client.get("/api/rest/v1/" + task).statusCode()).isEqualTo(404);
        assertThat(site.devices().isActive(BARRIER)).isTrue();
    }

    @Test
    void aQueuedTaskOfADeviceThatDoesNotAnswerFails() {
        start(OPTIONS.withQueuedTasks(true));
        site.devices().fail(BARRIER, 504);

        JsonNode result = SiteClient.json(task("outputs/" + BARRIER, "Activate")).path("result");
        String task = "tasks/" + result.path("path").path("id").asText();

        assertThat(progress(task)).isEqualTo("50 InProgress 0");
        assertThat(progress(task)).isEqualTo("100 Error 60277");
        assertThat(client.get("/api/rest/v1/" + task).body()).contains("VMO60277: Gateway Timeout");
        assertThat(site.devices().actions()).isEmpty();
    }

    @Test
    void aQueuedTaskCanBeStopped() {
        start(OPTIONS.withQueuedTasks(true));
        JsonNode result = SiteClient.json(task("outputs/" + BARRIER, "Activate")).path("result");
        String task = "tasks/" + result.path("path").path("id").asText();

        assertThat(task(task, "TaskStop").statusCode()).isEqualTo(200);
        assertThat(progress(task)).isEqualTo("100 Error 60277");
    }

    private String progress(String task) {
        JsonNode data = SiteClient.json(client.get("/api/rest/v1/" + task)).path("data");
        return data.path("progress").asInt()
                + " "
                + data.path("state").asText()
                + " "
                + data.path("errorCode").asInt();
    }

    @Test
    void faultsApplyToTasksToo() {
        site.faults().add(Fault.status(503).on("POST", "/api/rest/v1/outputs").once());
        site.faults().add(Fault.empty().on("POST", "/api/rest/v1/outputs").once());

        assertThat(task("outputs/" + BARRIER, "Activate").statusCode()).isEqualTo(503);
        assertThat(site.devices().actions()).isEmpty();
        assertThat(task("outputs/" + BARRIER, "Activate").body()).isEmpty();
        assertThat(site.devices().count(BARRIER, Kind.ACTIVATE)).isEqualTo(1);
    }

    @Test
    void whatDevicesDidCanBeForgotten() {
        task("outputs/" + BARRIER, "Activate");

        site.devices().forgetActions();

        assertThat(site.devices().actions()).isEmpty();
        assertThat(site.devices().count(BARRIER, Kind.ACTIVATE)).isZero();
        assertThat(site.devices().isActive(BARRIER)).isTrue();
    }

    @Test
    void anUnknownOutputIsNotFound() {
        assertThat(task("outputs/" + DOME, "Activate").statusCode()).isEqualTo(404);
    }
}
