package ch.onsphere.osp.examples.xprotect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import ch.onsphere.osp.examples.xprotect.DeviceAction.Kind;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecorderCommandTest {
    private static final String BARRIER = "a1a1a1a1-0000-4000-8000-000000000001";
    private static final String CONTACT = "a1a1a1a1-0000-4000-8000-000000000002";
    private static final String DOME = "a1a1a1a1-0000-4000-8000-000000000003";
    private static final String HOME = "a1a1a1a1-0000-4000-8000-000000000004";
    private static final SiteOptions OPTIONS =
            SiteOptions.defaults()
                    .withBasicUser("onsphere", "secret")
                    .withProductVersion("22.1.5804.1")
                    .withOutput(BARRIER, "Barrier")
                    .withInput(CONTACT, "Contact")
                    .withCamera(DOME, "Dome")
                    .withPreset(DOME, HOME, "Home & <Gate>");

    private final SimulatedSite site = SimulatedSite.start(OPTIONS);
    private final SiteClient http = SiteClient.of(site).signedIn("onsphere", "secret");
    private final SoapClient client = new SoapClient(site, http);
    private String token;

    @BeforeEach
    void login() {
        token = client.login();
    }

    @AfterEach
    void close() {
        site.close();
    }

    private HttpResponse<String> call(String operation, String device) {
        return call(operation, device, "");
    }

    private HttpResponse<String> call(String operation, String device, String more) {
        return client.recorder(
                operation,
                "<token>%s</token><deviceId>%s</deviceId>%s".formatted(token, device, more));
    }

    private HttpResponse<String> recording(String operation, String... devices) {
        StringBuilder guids = new StringBuilder();
        for (String device : devices) {
            guids.append("<guid>").append(device).append("</guid>");
        }
        return client.recorder(
                operation, "<token>%s</token><deviceIds>%s</deviceIds>".formatted(token, guids));
    }

    @Test
    void isWhereTheConfigurationSays() {
        JsonNode server =
                SiteClient.json(http.get("/api/rest/v1/recordingServers")).path("array").get(0);

        assertThat(server.path("webServerUri").asText()).isEqualTo(site.recorder() + "/");
        assertThat(server.path("portNumber").asInt()).isEqualTo(site.recorder().getPort());
        assertThat(server.path("hostName").asText()).isEqualTo("localhost");
        assertThat(site.recorder().getScheme()).isEqualTo("https");
        assertThat(site.recorder().getPort()).isNotEqualTo(site.address().getPort());
    }

    @Test
    void itsNameNeedNotBeResolvable() {
        try (SimulatedSite other =
                SimulatedSite.start(OPTIONS.withRecorderHostName("win-rec01.invalid"))) {
            JsonNode server =
                    SiteClient.json(
                                    SiteClient.of(other)
                                            .signedIn("onsphere", "secret")
                                            .get("/api/rest/v1/recordingServers"))
                            .path("array")
                            .get(0);

            assertThat(URI.create(server.path("webServerUri").asText()).getHost())
                    .isEqualTo("win-rec01.invalid");
            assertThat(other.recorder().getHost()).isEqualTo("localhost");
        }
    }

    @Test
    void anOutputIsActivatedAndDeactivated() {
        HttpResponse<String> answer = call("OutputActivate", BARRIER);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body())
                .contains("<OutputActivateResponse xmlns=\"" + SoapClient.RECORDER + "\">");
        assertThat(state("OutputGetState", BARRIER)).isEqualTo("Activated");
        DeviceAction action = site.devices().actions(BARRIER).get(0);
        assertThat(action.door()).isEqualTo(DeviceAction.Door.RECORDER);
        assertThat(action.userName()).isEqualTo("onsphere");
        assertThat(site.events().get(0).type()).isEqualTo("7a78f5bb-d8c3-4997-89b7-cae72713b7db");

        call("OutputDeactivate", BARRIER);
        assertThat(state("OutputGetState", BARRIER)).isEqualTo("Deactivated");
    }

    private String state(String operation, String device) {
        return SoapClient.value(call(operation, device), operation + "Result");
    }

    @Test
    void anOutputIsTriggeredForAWhile() {
        call("OutputTrigger", BARRIER, "<duration><MicroSeconds>1500000</MicroSeconds></duration>");
        call("OutputTrigger", BARRIER);

        assertThat(site.devices().actions(BARRIER))
                .extracting(DeviceAction::kind, DeviceAction::detail)
                .containsExactly(tuple(Kind.TRIGGER, "PT1.5S"), tuple(Kind.TRIGGER, ""));
        assertThat(
                        call(
                                        "OutputTrigger",
                                        BARRIER,
                                        "<duration><MicroSeconds>soon</MicroSeconds></duration>")
                                .statusCode())
                .isEqualTo(500);
    }

    @Test
    void theStateOfAnInputIsTold() {
        assertThat(state("InputGetState", CONTACT)).isEqualTo("Deactivated");

        site.devices().setInput(CONTACT, true);

        assertThat(state("InputGetState", CONTACT)).isEqualTo("Activated");
    }

    @Test
    void camerasRecordUntilTheyAreTold() {
        String unknown = "a1a1a1a1-0000-4000-8000-00000000ffff";
        HttpResponse<String> answer = recording("StartManualRecording", DOME, unknown);

        assertThat(answer.body())
                .contains(
                        "<StartManualRecordingResult><ManualRecordingResult><DeviceId>" + DOME,
                        "<ResultCode>0</ResultCode>",
                        "<DeviceId>" + unknown + "</DeviceId><ResultCode>1</ResultCode>");
        assertThat(SoapClient.value(recording("IsManualRecording", DOME), "IsManualRecording"))
                .isEqualTo("true");
        assertThat(site.devices().isRecording(DOME)).isTrue();

        recording("StopManualRecording", DOME);
        assertThat(site.devices().isRecording(DOME)).isFalse();
        assertThat(site.devices().count(unknown, Kind.START_RECORDING)).isZero();
    }

    @Test
    void guidsInAnotherNamespaceAreNotSeen() {
        String other = "<guid xmlns=\"http://microsoft.com/wsdl/types/\">" + DOME + "</guid>";

        HttpResponse<String> answer =
                client.recorder(
                        "StartManualRecording",
                        "<token>%s</token><deviceIds>%s</deviceIds>".formatted(token, other));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("ResultCode");
        assertThat(site.devices().actions()).isEmpty();
    }

    @Test
    void presetsAreListedAndReached() {
        assertThat(call("PresetGetList", DOME).body())
                .contains(
                        "<PresetGetListResult><string>Home &amp; &lt;Gate&gt;</string>"
                                + "</PresetGetListResult>");

        HttpResponse<String> answer =
                call(
                        "PresetMoveTo",
                        DOME,
                        "<presetName>Home &amp; <![CDATA[<Gate>]]></presetName>");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(site.devices().actions(DOME).get(0).detail()).isEqualTo("Home & <Gate>");
        assertThat(SoapClient.fault(call("PresetMoveTo", DOME, "<presetName>?</presetName>")))
                .startsWith("500 40000.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"OutputActivate", "PresetMoveTo", "StartManualRecording", "JPEGGetLive"})
    void withoutAValidTokenNothingHappens(String operation) {
        String device = "<deviceId>" + BARRIER + "</deviceId>";

        assertThat(SoapClient.fault(client.recorder(operation, device)))
                .isEqualTo("500 20001.1 No token supplied");
        assertThat(SoapClient.fault(client.recorder(operation, "<token>eyJ.x.y</token>" + device)))
                .isEqualTo("500 20001.2 Token invalid");
        assertThat(site.devices().actions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"StartRecording", "JPEGGetLive", "Explode"})
    void whatIsNotSupportedIsSaid(String operation) {
        assertThat(SoapClient.fault(call(operation, DOME)))
                .isEqualTo("500 40000.0 Method '" + operation + "' not supported");
    }

    @ParameterizedTest
    @CsvSource({
        "OutputActivate, " + DOME,
        "OutputActivate, a1a1a1a1-0000-4000-8000-00000000ffff",
        "InputGetState, " + BARRIER,
        "PresetGetList, " + BARRIER
    })
    void aDeviceThatDoesNotExistIsRefused(String operation, String device) {
        assertThat(SoapClient.fault(call(operation, device))).contains("40000", "Unknown device");
    }

    @Test
    void aDeviceMayNotAnswer() {
        site.devices().fail(BARRIER, 504);
        site.devices().fail(DOME, 502);

        assertThat(SoapClient.fault(call("OutputActivate", BARRIER))).contains("not respond");
        assertThat(SoapClient.value(recording("StartManualRecording", DOME), "ResultCode"))
                .isEqualTo("1");
        assertThat(site.devices().actions()).isEmpty();
    }

    @Test
    void anIdThatIsNoneIsRefused() {
        HttpResponse<String> answer = call("OutputActivate", "barrier");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(SoapClient.value(answer, "faultstring")).contains("unable to read");
        assertThat(answer.body()).doesNotContain("ErrorNumber");
    }

    @Test
    void anOperationWithAPrefixIsReadWithoutItsParameters() {
        String envelope =
                SoapClient.envelope(SoapClient.RECORDER, "OutputActivate", "")
                        .replace(
                                "<OutputActivate xmlns=\"" + SoapClient.RECORDER + "\">",
                                "<n:OutputActivate xmlns:n=\"%s\"><n:token>%s</n:token>"
                                        .formatted(SoapClient.RECORDER, token))
                        .replace("</OutputActivate>", "</n:OutputActivate>");

        assertThat(
                        SoapClient.fault(
                                client.call(
                                        client.recorderAddress(),
                                        SoapClient.RECORDER + "/OutputActivate",
                                        envelope)))
                .isEqualTo("500 20001.1 No token supplied");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "OutputActivate", SoapClient.SERVER + "/OutputActivate"})
    void theActionMustFit(String action) {
        HttpResponse<String> answer =
                client.call(
                        client.recorderAddress(),
                        action,
                        SoapClient.envelope(SoapClient.RECORDER, "OutputActivate", ""));

        assertThat(SoapClient.value(answer, "faultstring")).contains("SOAPAction");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "<a/>",
                "<s:Envelope xmlns:s=\"urn:x\"><s:Body><a/></s:Body></s:Envelope>",
                "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body/>"
                        + "</s:Envelope>",
                "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body><a>",
                "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a>&e;</a>",
                "<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/x.dtd\"><a/>",
                "<a>&unknown;</a>"
            })
    void whatIsNoEnvelopeIsRefused(String body) {
        assertThat(
                        client.call(
                                        client.recorderAddress(),
                                        SoapClient.RECORDER + "/OutputActivate",
                                        body)
                                .statusCode())
                .isEqualTo(400);
    }

    @Test
    void whatIsTooDeepOrTooMuchIsRefused() {
        for (String parameters : new String[] {"<a>".repeat(2_000), "<a/>".repeat(20_000)}) {
            assertThat(client.recorder("OutputActivate", parameters).statusCode()).isEqualTo(400);
        }
        assertThat(recording("IsManualRecording", new String[0]).statusCode()).isEqualTo(200);
    }

    @Test
    void onlyPostsOfXmlAreAnswered() {
        assertThat(http.get(client.recorderAddress()).statusCode()).isEqualTo(405);
        assertThat(http.post(client.recorderAddress(), "{}").statusCode()).isEqualTo(415);
        assertThat(http.get(site.recorder() + "/api/.well-known/uris").statusCode()).isEqualTo(404);
        assertThat(http.get("/RecorderCommandService/RecorderCommandService.asmx").statusCode())
                .isEqualTo(404);
    }

    @Test
    void faultsApplyHereToo() {
        site.faults().add(Fault.status(503).on("POST", "/recordercommandservice").once());
        site.faults().add(Fault.junk().on("POST", "/recordercommandservice").once());

        assertThat(call("OutputActivate", BARRIER).statusCode()).isEqualTo(503);
        assertThat(site.devices().actions()).isEmpty();
        HttpResponse<String> junk = call("OutputActivate", BARRIER);
        assertThat(junk.headers().firstValue("Content-Type")).hasValue("text/xml; charset=utf-8");
        assertThat(junk.body()).doesNotContain("Envelope");
        assertThat(site.devices().actions()).hasSize(1);
    }

    @Test
    void goesAwayAndComesBackWithTheSite() {
        site.stop();
        assertThatThrownBy(() -> http.trySend(http.request(client.recorderAddress())))
                .isInstanceOf(ConnectException.class);

        site.startAgain();
        assertThat(state("OutputGetState", BARRIER)).isEqualTo("Deactivated");
    }
}
