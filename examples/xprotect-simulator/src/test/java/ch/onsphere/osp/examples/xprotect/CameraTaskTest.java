package ch.onsphere.osp.examples.xprotect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tasks of cameras that answer something, and what belongs to a camera. */
class CameraTaskTest {
    private static final String DOME = "a1a1a1a1-0000-4000-8000-000000000001";
    private static final String FIXED = "a1a1a1a1-0000-4000-8000-000000000002";
    private static final String PRESET = "a1a1a1a1-0000-4000-8000-000000000003";
    private static final SiteOptions OPTIONS =
            SiteOptions.defaults()
                    .withHttps(false)
                    .withBasicUser("onsphere", "secret")
                    .withCamera(DOME, "Dome")
                    .withCamera(FIXED, "Fixed")
                    .withPreset(DOME, PRESET, "Door");

    private final SimulatedSite site = SimulatedSite.start(OPTIONS);
    private final SiteClient client = SiteClient.of(site).signedIn("onsphere", "secret");

    @AfterEach
    void close() {
        site.close();
    }

    private HttpResponse<String> run(String camera, String task, String json) {
        return client.post(
                "/api/rest/v1/cameras/" + camera + "?task=" + task, json.replace('\'', '"'));
    }

    private JsonNode result(String camera, String task, String json) {
        HttpResponse<String> answer = run(camera, task, json);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return SiteClient.json(answer).path("result");
    }

    private JsonNode ok(String path) {
        HttpResponse<String> answer = client.get("/api/rest/v1/" + path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return SiteClient.json(answer);
    }

    @Test
    void aCameraGivesALivePicture() {
        JsonNode result = result(FIXED, "JpegGetLive", "{'width':640,'height':480}");

        byte[] picture = Base64.getDecoder().decode(result.path("jpegDataAsBase64").asText());
        assertThat(picture).startsWith(0xFF, 0xD8).endsWith(0xFF, 0xD9);
        assertThat(result.path("frameDateTime").asText()).endsWith("Z");
        // As documented, unlike the results of other tasks.
        assertThat(result.path("state").asText()).isEqualTo("success");
    }

    @Test
    void aCameraIsMovedToAPosition() {
        assertThat(result(DOME, "GetPtzAbsolutePosition", "{}").path("pan").asDouble(9)).isZero();

        JsonNode moved =
                result(DOME, "SetPtzAbsolutePosition", "{'pan':-0.5,'tilt':0.25,'zoom':1}");

        assertThat(moved.path("state").asText()).isEqualTo("Success");
        JsonNode now = result(DOME, "GetPtzAbsolutePosition", "{}");
        assertThat(now.path("pan").asDouble()).isEqualTo(-0.5);
        assertThat(now.path("tilt").asDouble()).isEqualTo(0.25);
        assertThat(now.path("zoom").asDouble()).isEqualTo(1.0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SetPtzAbsolutePosition | {'pan':2,'tilt':0,'zoom':0} | pan",
                "SetPtzAbsolutePosition | {'pan':0,'tilt':'up','zoom':0} | tilt",
                "SetPtzAbsolutePosition | {'pan':0,'tilt':0,'zoom':-1} | zoom",
                "SetPtzAbsolutePosition | {'pan':0,'tilt':0,'zoom':0,'speed':2} | speed",
                "SetPtzAbsolutePosition | {'pan':0,'tilt':0} | zoom",
                "JpegGetLive | {'width':640} | height",
                "JpegGetLive | {'width':0,'height':480} | width"
            })
    void aWrongParameterIsNamed(String task, String json, String name) {
        HttpResponse<String> answer = run(DOME, task, json);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains('"' + name + '"');
    }

    @Test
    void onlyACameraThatCanBeMovedOffersPositions() {
        assertThat(ok("cameras/" + DOME + "?tasks&noData").path("tasks"))
                .extracting(task -> task.path("id").asText())
                .contains("GetPtzAbsolutePosition", "SetPtzAbsolutePosition", "JpegGetLive");
        assertThat(ok("cameras/" + FIXED + "?tasks&noData").path("tasks"))
                .extracting(task -> task.path("id").asText())
                .contains("JpegGetLive")
                .doesNotContain("GetPtzAbsolutePosition", "SetPtzAbsolutePosition");
        assertThat(run(FIXED, "GetPtzAbsolutePosition", "{}").statusCode()).isEqualTo(400);
    }

    @Test
    void aCameraThatCannotBeReachedIsAGatewayTimeout() {
        site.devices().fail(DOME, 504);

        assertThat(run(DOME, "JpegGetLive", "{'width':1,'height':1}").statusCode()).isEqualTo(504);
        assertThat(run(DOME, "GetPtzAbsolutePosition", "{}").statusCode()).isEqualTo(504);
    }

    @Test
    void positionsCameWith2024R2AndPicturesAreOf2025R2() {
        try (SimulatedSite old = SimulatedSite.start(OPTIONS.withProductVersion("24.2.1.1"))) {
            SiteClient user = SiteClient.of(old).signedIn("onsphere", "secret");

            assertThat(user.get("/api/rest/v1/cameras/" + DOME + "?tasks&noData").body())
                    .contains("GetPtzAbsolutePosition")
                    .doesNotContain("JpegGetLive");
        }
    }

    /** {@code streamReferenceId} is what ImageServer and WebRTC are asked for. */
    @Test
    void aCameraHasAStreamUnderItsOwnId() {
        JsonNode streams = ok("streams/" + DOME).path("data");

        assertThat(streams.path("stream").get(0).path("streamReferenceId").asText()).isNotEmpty();
        assertThat(streams.path("relations").path("parent").path("id").asText()).isEqualTo(DOME);
        assertThat(ok("cameras/" + DOME + "/streams").path("array")).containsExactly(streams);
        assertThat(client.get("/api/rest/v1/streams").statusCode()).isEqualTo(400);
    }

    @Test
    void aStorageHasItsArchivesBelowIt() {
        String storage =
                ok("cameras/" + DOME).path("data").path("recordingStorage").path("id").asText();

        assertThat(ok("storages/" + storage).path("data").path("signing").isBoolean()).isTrue();
        assertThat(ok("storages/" + storage + "/archiveStorages").path("array")).isEmpty();
    }
}
