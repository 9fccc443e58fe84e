package ch.onsphere.osp.examples.xprotect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What a real site was seen to answer (hyperdigitalplatform/cns-live, milestone-*-test-results).
 */
class CapturedAnswersTest {
    private static final String DOME = "a1a1a1a1-0000-4000-8000-000000000001";

    private static SimulatedSite site;
    private static SiteClient client;

    @BeforeAll
    static void start() {
        site =
                SimulatedSite.start(
                        SiteOptions.defaults()
                                .withHttps(false)
                                .withBasicUser("onsphere", "secret")
                                .withCamera(DOME, "Dome"));
        client = SiteClient.of(site).signedIn("onsphere", "secret");
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static JsonNode data(String path) {
        return SiteClient.json(client.get("/api/rest/v1/" + path)).path("data");
    }

    @Test
    void outputsAreNotBelowCameras() {
        HttpResponse<String> answer = client.get("/api/rest/v1/cameras/" + DOME + "/outputs");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .isEqualTo(
                        "{\"error\":{\"httpCode\":400,\"details\":[{\"errorText\":\"Invalid parent."
                                + " cameras/"
                                + DOME
                                + "/OutputFolder\"}]}}");
    }

    @Test
    void aCameraHasTheCapturedProperties() {
        JsonNode camera = data("cameras/" + DOME);

        assertThat(camera.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "displayName",
                        "enabled",
                        "id",
                        "name",
                        "channel",
                        "description",
                        "createdDate",
                        "lastModified",
                        "gisPoint",
                        "shortName",
                        "icon",
                        "coverageDirection",
                        "coverageDepth",
                        "coverageFieldOfView",
                        "recordingFramerate",
                        "recordKeyframesOnly",
                        "recordOnRelatedDevices",
                        "ptzEnabled",
                        "recordingEnabled",
                        "prebufferEnabled",
                        "prebufferInMemory",
                        "prebufferSeconds",
                        "edgeStorageEnabled",
                        "edgeStoragePlaybackEnabled",
                        "manualRecordingTimeoutEnabled",
                        "manualRecordingTimeoutMinutes",
                        "recordingStorage",
                        "failoverSetting",
                        "relations");
        // A client with a type of whole numbers could not read 0.0.
        assertThat(camera.path("coverageDirection").isIntegralNumber()).isTrue();
    }

    @Test
    void aCameraLeadsToItsStorage() {
        JsonNode path = data("cameras/" + DOME).path("recordingStorage");

        assertThat(path.path("type").asText()).isEqualTo("storages");
        assertThat(data("storages/" + path.path("id").asText()).path("id"))
                .isEqualTo(path.path("id"));
    }

    @Test
    void aFaultOfARecordingServerDeclaresAllThreeNamespaces() {
        SoapClient soap = new SoapClient(site, client);

        assertThat(soap.recorder("SequencesGetTypes", "<deviceId>" + DOME + "</deviceId>").body())
                .isEqualTo(
                        "<?xml version=\"1.0\" encoding=\"utf-8\"?><soap:Envelope"
                                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                                + " xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\""
                                + " xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\">"
                                + "<soap:Body><soap:Fault><faultcode>soap:Client</faultcode>"
                                + "<faultstring>No token supplied</faultstring><detail>"
                                + "<ErrorNumber>20001</ErrorNumber>"
                                + "<SubErrorNumber>1</SubErrorNumber></detail></soap:Fault>"
                                + "</soap:Body></soap:Envelope>");
    }
}
