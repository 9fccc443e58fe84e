package ch.onsphere.osp.examples.xprotect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationWriteTest {
    private static final String ROOT = "/api/rest/v1/";

    private final SimulatedSite site =
            SimulatedSite.start(
                    SiteOptions.defaults().withHttps(false).withBasicUser("onsphere", "secret"));
    private final SiteClient client = SiteClient.of(site).signedIn("onsphere", "secret");

    @AfterEach
    void close() {
        site.close();
    }

    private String create(String type, String json) {
        HttpResponse<String> answer = client.post(ROOT + type, json);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return SiteClient.json(answer).path("result").path("id").asText();
    }

    private JsonNode data(String path) {
        return SiteClient.json(client.get(ROOT + path)).path("data");
    }

    @ParameterizedTest
    @ValueSource(strings = {"userDefinedEvents", "analyticsEvents"})
    void createsAnEventThatCanBeTriggeredAtOnce(String type) {
        HttpResponse<String> answer = client.post(ROOT + type, "{\"name\":\"Today's\"}");
        JsonNode result = SiteClient.json(answer).path("result");
        String id = result.path("id").asText();

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body())
                .isEqualTo(
                        "{\"result\":{\"id\":\"%s\",\"name\":\"Today's\",\"state\":\"Success\",\"path\":{\"type\":\"%s\",\"id\":\"%s\"}}}"
                                .formatted(id, type, id));
        assertThat(data(type + "/" + id).path("displayName").asText()).isEqualTo("Today's");
        assertThat(data("eventTypes/" + id).path("name").asText()).isEqualTo("Today's");
        assertThat(client.post(ROOT + "events", "{\"type\":\"" + id + "\"}").statusCode())
                .isEqualTo(202);
    }

    @Test
    void anAnalyticsEventHasADescriptionAndSources() {
        String id =
                create(
                        "analyticsEvents",
                        "{\"name\":\"A\",\"description\":\"d\",\"sourceArray\":[\"x\"]}");

        JsonNode created = data("analyticsEvents/" + id);
        assertThat(created.path("description").asText()).isEqualTo("d");
        assertThat(created.path("sourceArray").get(0).asText()).isEqualTo("x");
    }

    @Test
    void putReplaces() {
        String id = create("analyticsEvents", "{\"name\":\"A\",\"description\":\"d\"}");

        HttpResponse<String> answer =
                client.method("PUT", ROOT + "analyticsEvents/" + id, "{\"name\":\"B\"}");

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode changed = data("analyticsEvents/" + id);
        assertThat(changed).isEqualTo(SiteClient.json(answer).path("data"));
        assertThat(changed.path("name").asText()).isEqualTo("B");
        assertThat(changed.path("displayName").asText()).isEqualTo("B");
        assertThat(changed.path("description").asText()).isEmpty();
        assertThat(data("eventTypes/" + id).path("name").asText()).isEqualTo("B");
    }

    @Test
    void patchLeavesTheRestAsItIs() {
        String id = create("analyticsEvents", "{\"name\":\"A\",\"description\":\"d\"}");

        client.method("PATCH", ROOT + "analyticsEvents/" + id, "{\"description\":\"e\"}");

        JsonNode changed = data("analyticsEvents/" + id);
        assertThat(changed.path("name").asText()).isEqualTo("A");
        assertThat(changed.path("description").asText()).isEqualTo("e");
    }

    @Test
    void whatWasReadMayBeSentBack() {
        String id = create("userDefinedEvents", "{\"name\":\"A\"}");
        String read = data("userDefinedEvents/" + id).toString();

        assertThat(client.method("PUT", ROOT + "userDefinedEvents/" + id, read).statusCode())
                .isEqualTo(200);
        assertThat(data("userDefinedEvents/" + id).path("id").asText()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"userDefinedEvents", "analyticsEvents"})
    void deletesAnEventThatCannotBeTriggeredAfterwards(String type) {
        String id = create(type, "{\"name\":\"A\"}");

        HttpResponse<String> answer = client.method("DELETE", ROOT + type + "/" + id, "");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"state\":\"Success\"}");
        assertThat(client.get(ROOT + type + "/" + id).statusCode()).isEqualTo(404);
        assertThat(client.get(ROOT + "eventTypes/" + id).statusCode()).isEqualTo(404);
        assertThat(client.method("DELETE", ROOT + type + "/" + id, "").statusCode()).isEqualTo(404);
        assertThat(client.post(ROOT + "events", "{\"type\":\"" + id + "\"}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void aMissingNameIsNamed() {
        HttpResponse<String> answer = client.post(ROOT + "userDefinedEvents", "{}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .isEqualTo(
                        "{\"error\":{\"httpCode\":400,\"details\":[{\"errorText\":\"Bad request:"
                                + " parameters missing\"}]},\"params\":{\"name\":\"\"}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":7} | name",
                "{\"name\":\" \"} | name",
                "{\"name\":\"A\",\"description\":[]} | description",
                "{\"name\":\"A\",\"sourceArray\":\"x\"} | sourceArray"
            })
    void aWrongValueIsRefusedWithItsProperty(String json, String property) {
        HttpResponse<String> answer = client.post(ROOT + "analyticsEvents", json);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(
                        SiteClient.json(answer)
                                .path("error")
                                .path("details")
                                .get(0)
                                .path("property")
                                .asText())
                .isEqualTo(property);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, cameras",
        "POST, sites",
        "PUT, sites/ID",
        "PATCH, eventTypes/ID",
        "DELETE, cameras/ID",
        "DELETE, sites",
        "POST, userDefinedEvents?task=Anything"
    })
    void whatCannotBeDoneIsAnUnknownRequest(String method, String path) {
        String type = path.replaceAll("[/?].*", "");
        String id =
                SiteClient.json(client.get(ROOT + type)).path("array").get(0).path("id").asText();

        HttpResponse<String> answer =
                client.method(method, ROOT + path.replace("ID", id), "{\"name\":\"A\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Bad request: Unknown request");
    }

    @Test
    void aDeviceCanBeDisabled() {
        String id =
                SiteClient.json(client.get(ROOT + "cameras"))
                        .path("array")
                        .get(0)
                        .path("id")
                        .asText();

        client.method("PATCH", ROOT + "cameras/" + id, "{\"enabled\":false}");

        assertThat(client.get(ROOT + "cameras").body()).doesNotContain(id);
        assertThat(client.get(ROOT + "cameras?disabled").body()).contains(id);
    }

    @Test
    void aTaskNamesTheParametersItMisses() {
        String id =
                SiteClient.json(client.get(ROOT + "hardware"))
                        .path("array")
                        .get(0)
                        .path("id")
                        .asText();

        assertThat(client.post(ROOT + "hardware/" + id + "?task=MoveHardware", "{}").body())
                .isEqualTo(
                        "{\"error\":{\"httpCode\":400,\"details\":[{\"errorText\":\"Bad request:"
                                + " parameters missing\"}]},"
                                + "\"params\":{\"destinationRecordingServer\":\"\"}}");
    }

    @Test
    void aTaskIsDoneAtOnce() {
        String id = create("userDefinedEvents", "{\"name\":\"A\"}");
        HttpResponse<String> answer =
                client.post(
                        ROOT + "userDefinedEvents/" + id + "?task=ChangeSecurityPermissions",
                        "{\"userPath\":\"roles/x\"}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"result\":{\"state\":\"Success\"}}");
    }

    @Test
    void anUnknownTaskIsRefused() {
        String id = create("userDefinedEvents", "{\"name\":\"A\"}");

        assertThat(client.post(ROOT + "userDefinedEvents/" + id + "?task=Fly", "{}").statusCode())
                .isEqualTo(400);
        assertThat(client.post(ROOT + "userDefinedEvents/" + id, "{}").statusCode()).isEqualTo(400);
    }

    private String queued() {
        String id =
                SiteClient.json(client.get(ROOT + "hardware"))
                        .path("array")
                        .get(0)
                        .path("id")
                        .asText();
        HttpResponse<String> answer =
                client.post(
                        ROOT + "hardware/" + id + "?task=MoveHardware",
                        "{\"destinationRecordingServer\":\"recordingServers/x\"}");
        JsonNode result = SiteClient.json(answer).path("result");
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(result.path("state").asText()).isEqualTo("Idle");
        assertThat(result.path("path").path("type").asText()).isEqualTo("tasks");
        return "tasks/" + result.path("path").path("id").asText();
    }

    @Test
    void aQueuedTaskIsFollowedAndCleanedUp() {
        String task = queued();

        assertThat(data(task).path("state").asText()).isEqualTo("InProgress");
        JsonNode done = data(task);
        assertThat(done.path("progress").asInt()).isEqualTo(100);
        assertThat(done.path("state").asText()).isEqualTo("Success");
        assertThat(client.post(ROOT + task + "?task=TaskCleanup", "{}").body())
                .isEqualTo("{\"result\":{\"state\":\"Success\"}}");
        assertThat(client.get(ROOT + task).statusCode()).isEqualTo(404);
    }

    @Test
    void aQueuedTaskCanBeStopped() {
        String task = queued();

        client.post(ROOT + task + "?task=TaskStop", "{}");

        assertThat(data(task).path("state").asText()).isEqualTo("Error");
        assertThat(data(task).path("errorText").asText()).startsWith("VMO60277");
    }

    @ParameterizedTest
    @CsvSource({"GET, tasks, 400", "POST, tasks/99?task=TaskStop, 404", "GET, tasks/x, 404"})
    void onlyTasksThatExistCanBeFollowed(String method, String path, int status) {
        assertThat(client.method(method, ROOT + path, "").statusCode()).isEqualTo(status);
        String task = queued();
        assertThat(client.post(ROOT + task + "?task=Fly", "{}").statusCode()).isEqualTo(400);
        assertThat(client.method("DELETE", ROOT + task, "").statusCode()).isEqualTo(400);
    }
}
