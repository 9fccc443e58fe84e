package ch.onsphere.osp.examples.xprotect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.onsphere.osp.examples.simulator.SimulatorClock;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.ConnectException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ControlPortTest {
    private static final String GATE = "a1a1a1a1-0000-4000-8000-000000000001";
    private static final String BARRIER = "a1a1a1a1-0000-4000-8000-000000000002";
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final SimulatedSite site =
            SimulatedSite.start(
                    SiteOptions.defaults()
                            .withHttps(false)
                            .withName("North")
                            .withClock(SimulatorClock.fixed(NOW))
                            .withBasicUser("onsphere", "secret")
                            .withOutput(BARRIER, "Barrier")
                            .withUserDefinedEvent(GATE, "Open gate"));
    private final SiteClient client = SiteClient.of(site).signedIn("onsphere", "secret");

    @AfterEach
    void close() {
        site.close();
    }

    private JsonNode command(String method, String path, String json) {
        HttpResponse<String> answer =
                client.method(method, site.control() + path, json.replace('\'', '"'));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return SiteClient.json(answer);
    }

    @Test
    void tellsTheStateOfTheSite() {
        JsonNode state = command("GET", "/state", "");

        assertThat(state.path("name").asText()).isEqualTo("North");
        assertThat(state.path("address").asText()).isEqualTo(site.address().toString());
        assertThat(state.path("running").booleanValue()).isTrue();
        assertThat(state.path("requests").asInt()).isEqualTo(1);
        assertThat(state.path("tokensIssued").asInt()).isEqualTo(1);
        assertThat(state.path("clock").path("time").asText()).isEqualTo(NOW.toString());
    }

    @Test
    void givesTheCertificateAuthority() {
        assertThat(command("GET", "/ca", "").path("pem").asText())
                .isEqualTo(site.certificateAuthority())
                .startsWith("-----BEGIN CERTIFICATE-----\n");
    }

    @Test
    void showsAndForgetsWhatArrived() {
        JsonNode received = command("GET", "/received", "");

        assertThat(received.path("count").asInt()).isEqualTo(1);
        assertThat(received.path("requests").get(0).path("body").asText())
                .contains("password=[redacted]");

        command("DELETE", "/received", "");
        assertThat(command("GET", "/received", "").path("requests")).isEmpty();
    }

    @Test
    void switchesToCountingOnly() {
        command("POST", "/received", "{'keep':false}");
        client.get("/");

        assertThat(site.received()).isEmpty();
        assertThat(site.receivedCount()).isEqualTo(2);
    }

    @Test
    void raisesAlarmsAndMovesThemOn() {
        JsonNode alarm =
                command("POST", "/alarms", "{'name':'Gate','source':'outputs/" + BARRIER + "'}");
        command(
                "POST",
                "/alarms/" + alarm.path("id").asText(),
                "{'state':'In progress','assignedTo':'Guard'}");

        JsonNode now = command("GET", "/alarms", "").path("alarms").get(0);
        assertThat(now.path("state").asText()).isEqualTo("In progress");
        assertThat(now.path("assignedTo").asText()).isEqualTo("Guard");
    }

    @Test
    void showsTheEvents() {
        client.post("/api/rest/v1/events", "{\"type\":\"" + GATE + "\"}");

        JsonNode event = command("GET", "/events", "").path("events").get(0);

        assertThat(event.path("type").asText()).isEqualTo(GATE);
        assertThat(event.path("userName").asText()).isEqualTo("onsphere");
        assertThat(event.path("stored").booleanValue()).isTrue();
    }

    @Test
    void makesEventsHappen() {
        JsonNode event =
                command(
                        "POST",
                        "/events",
                        "{'type':'%s','source':'cameras/%s','id':'%s','time':'2026-03-01T11:00:00Z',"
                                        .formatted(GATE, GATE, GATE)
                                + "'data':{'x':1},'stateGroup':'g'}");

        assertThat(event.path("id").asText()).isEqualTo(GATE);
        assertThat(event.path("time").asText()).isEqualTo("2026-03-01T11:00:00Z");
        assertThat(site.events()).hasSize(1);
    }

    @Test
    void showsAndDisturbsTheEventStream() {
        String token = client.request("/").build().headers().firstValue("Authorization").get();
        try (StreamClient socket = StreamClient.open(site, token)) {
            socket.ask("{'command':'startSession','commandId':1}");
            socket.ask("{'command':'addSubscription','commandId':2}");

            JsonNode stream = command("GET", "/stream", "");
            assertThat(stream.path("connections").asInt()).isEqualTo(1);
            assertThat(stream.path("connectionsOpened").asInt()).isEqualTo(1);
            assertThat(stream.path("commands")).hasSize(2);
            JsonNode session = stream.path("sessions").path(0);
            assertThat(session.path("connected").booleanValue()).isTrue();
            assertThat(session.path("subscriptions")).hasSize(1);

            command("POST", "/stream/send", "{'text':'no JSON'}");
            assertThat(socket.nextText()).isEqualTo("no JSON");
            command("POST", "/stream/resume-window", "{'inactiveTimeout':'PT1M','events':5}");
            command("POST", "/stream/delay-states", "{'delay':'PT0S'}");
            for (String plain :
                    new String[] {
                        "hold-replies",
                        "release-replies",
                        "pause",
                        "black-hole",
                        "proceed",
                        "forget-sessions"
                    }) {
                command("POST", "/stream/" + plain, "");
            }
            command("DELETE", "/stream", "");
            assertThat(site.stream().commands()).isEmpty();
            command("POST", "/stream/close", "{'code':1001}");
            assertThat(socket.end()).isEqualTo(1001);
            command("POST", "/stream/recycle", "");
            command("POST", "/stream/reset", "");
        }
    }

    @Test
    void playsScenarios() {
        command("POST", "/scenarios/motion-at-door", "");
        command("POST", "/scenarios/camera-lost", "{'every':'PT1M'}");
        command("POST", "/clock", "{'advance':'PT30S'}");

        assertThat(site.events()).hasSize(6);
        assertThat(command("GET", "/scenarios", "").path("ended").asInt()).isEqualTo(2);
        assertThat(command("GET", "/scenarios", "").path("known").get(0).asText())
                .isEqualTo("motion-at-door");
        command("DELETE", "/scenarios", "");
        command("POST", "/clock", "{'advance':'PT1H'}");
        assertThat(site.events()).hasSize(6);
    }

    @Test
    void managesWebhooks() {
        command("POST", "/webhooks/add", "{'name':'n','address':'http://x/','token':'t0ken'}");
        command("POST", "/webhooks/bind", "{'eventType':'e','source':'s','webhook':'n'}");
        command("POST", "/webhooks/timing", "{'timeout':'PT1S','retryAfter':'PT2S'}");
        command("POST", "/webhooks/sign", "{'hex':true}");

        JsonNode webhooks = command("GET", "/webhooks", "");
        assertThat(webhooks.path("webhooks").path(0).path("address").asText())
                .isEqualTo("http://x/");
        assertThat(webhooks.path("rules").path(0).path("eventType").asText()).isEqualTo("e");
        assertThat(webhooks.path("attempts")).isEmpty();
        assertThat(webhooks.toString()).doesNotContain("t0ken");

        command("POST", "/webhooks/unbind-all", "");
        command("POST", "/webhooks/remove", "{'name':'n'}");
        command("DELETE", "/webhooks", "");
        assertThat(site.webhooks().all()).isEmpty();
        assertThat(site.webhooks().rules()).isEmpty();
    }

    @Test
    void addsShowsAndClearsFaults() {
        command(
                "POST",
                "/faults",
                "{'kind':'status','status':503,'retryAfter':'2','method':'GET',"
                        + "'path':'/api','times':2}");

        HttpResponse<String> answer = client.get("/api/.well-known/uris");
        JsonNode faults = command("GET", "/faults", "");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
        assertThat(faults.path("applied").asInt()).isEqualTo(1);
        assertThat(faults.path("active").get(0).path("times").asInt()).isEqualTo(1);

        command("DELETE", "/faults", "");
        assertThat(client.get("/api/.well-known/uris").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(Fault.Kind.class)
    void knowsEveryKindOfFault(Fault.Kind kind) {
        command(
                "POST",
                "/faults",
                "{'kind':'%s','regex':'/never','duration':'PT1H','bytes':5,'location':'/x','processed':true}"
                        .formatted(kind.name().replace('_', '-')));

        Fault fault = site.faults().active().get(0);
        assertThat(fault.kind()).isEqualTo(kind);
        assertThat(fault.duration()).isEqualTo(Duration.ofHours(1));
        assertThat(fault.bytes()).isEqualTo(5);
        assertThat(fault.processed()).isTrue();
        assertThat(command("GET", "/faults", "").path("active").get(0).path("kind").asText())
                .isEqualTo(kind.name());
    }

    @Test
    void setsTheClock() {
        assertThat(command("POST", "/clock", "{'advance':'PT1H'}").path("time").asText())
                .isEqualTo("2026-03-01T13:00:00Z");
        assertThat(client.get("/api/rest/v1/sites").statusCode()).isEqualTo(401);
        assertThat(command("POST", "/clock", "{'skew':'-PT5M'}").path("offset").asText())
                .isEqualTo("PT-5M");
    }

    @Test
    void revokesTokens() {
        command("POST", "/tokens/revoke-vms", "");
        assertThat(client.get("/api/rest/v1/sites").statusCode()).isEqualTo(200);
        command("POST", "/tokens/revoke", "");

        assertThat(client.get("/api/rest/v1/sites").statusCode()).isEqualTo(401);
    }

    @Test
    void managesUsers() {
        assertThat(status("lock", "{'name':'onsphere'}")).isEqualTo("LockedOutByAdmin");
        assertThat(status("unlock", "{'name':'onsphere'}")).isEqualTo("Enabled");
        status("require-change", "{'name':'onsphere'}");
        assertThat(token("onsphere", "secret")).isEqualTo(400);
        status("password", "{'name':'onsphere','password':'new'}");
        assertThat(token("onsphere", "new")).isEqualTo(200);
        status("add", "{'name':'second','password':'pw'}");
        assertThat(token("second", "pw")).isEqualTo(200);
    }

    private String status(String command, String json) {
        return command("POST", "/users/" + command, json).path("status").asText();
    }

    private int token(String user, String password) {
        return client.form("/IDP/connect/token", SiteClient.passwordGrant(user, password))
                .statusCode();
    }

    @Test
    void showsAndForgetsWhatDevicesDid() {
        client.post("/api/rest/v1/outputs/" + BARRIER + "?task=Activate", "{}");

        JsonNode action = command("GET", "/devices", "").path("actions").get(0);

        assertThat(action.path("kind").asText()).isEqualTo("ACTIVATE");
        assertThat(action.path("device").asText()).isEqualTo("outputs/" + BARRIER);
        assertThat(action.path("door").asText()).isEqualTo("REST");
        assertThat(action.path("time").asText()).isEqualTo(NOW.toString());
        assertThat(action.path("userName").asText()).isEqualTo("onsphere");

        command("DELETE", "/devices", "");
        assertThat(command("GET", "/devices", "").path("actions")).isEmpty();
    }

    @Test
    void letsDevicesFailAndInputsSense() {
        command("POST", "/devices/fail", "{'id':'" + BARRIER + "','status':504}");
        assertThat(
                        client.post("/api/rest/v1/outputs/" + BARRIER + "?task=Activate", "{}")
                                .statusCode())
                .isEqualTo(504);
        assertThat(
                        command("POST", "/devices/input", "{'id':'" + GATE + "','active':true}")
                                .path("active")
                                .booleanValue())
                .isTrue();
    }

    @Test
    void stopsAndStartsTheSiteAndStaysItself() {
        command("POST", "/stop", "");

        assertThat(command("GET", "/state", "").path("running").booleanValue()).isFalse();
        assertThatThrownBy(() -> client.trySend(client.request("/")))
                .isInstanceOf(ConnectException.class);

        command("POST", "/start", "");
        assertThat(client.get("/api/rest/v1/sites").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET | /nothing | '' | 404",
                "POST | /stream/fly | {} | 404",
                "POST | /stream/close | {\"code\":1006} | 400",
                "POST | /stream/resume-window | {\"inactiveTimeout\":\"PT1M\"} | 400",
                "POST | /scenarios/fly | {} | 400",
                "POST | /webhooks/fly | {} | 404",
                "POST | /webhooks/add | {\"name\":\"n\",\"address\":\"x\"} | 400",
                "POST | /events | {\"type\":\"x\"} | 400",
                "POST | /events | {\"type\":\"x\",\"source\":\"y\",\"time\":\"z\"} | 400",
                "POST | /users/fly | {\"name\":\"onsphere\"} | 404",
                "POST | /users/lock | {} | 400",
                "POST | /users/lock | {\"name\":\"nobody\"} | 400",
                "POST | /users/password | {\"name\":\"onsphere\"} | 400",
                "POST | /faults | {} | 400",
                "POST | /faults | {\"kind\":\"weird\"} | 400",
                "POST | /faults | {\"kind\":\"junk\",\"tmies\":1} | 400",
                "POST | /faults | {\"kind\":\"junk\",\"times\":0} | 400",
                "POST | /faults | {\"kind\":\"status\",\"status\":\"x\"} | 400",
                "POST | /faults | {\"kind\":\"delay\",\"duration\":\"soon\"} | 400",
                "POST | /faults | {\"kind\":\"junk\",\"regex\":\"(\"} | 400",
                "POST | /faults | nonsense | 400",
                "POST | /clock | {} | 400",
                "POST | /clock | {\"advance\":\"P9999999D\"} | 400",
                "POST | /devices/fail | {} | 400",
                "POST | /devices/fail | {\"id\":\"x\"} | 400",
                "POST | /devices/fail | {\"id\":\"x\",\"status\":200} | 400",
                "POST | /devices/input | {\"id\":\"x\"} | 400",
                "POST | /devices/fly | {\"id\":\"x\"} | 404",
                "POST | /received | {} | 400"
            })
    void saysWhatIsWrongWithACommand(String method, String path, String json, int status) {
        HttpResponse<String> answer = client.method(method, site.control() + path, json);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(SiteClient.json(answer).path("error").asText()).isNotBlank();
    }

    @Test
    void refusesWhatIsTooLarge() {
        assertThat(client.post(site.control() + "/faults", "x".repeat(70_000)).statusCode())
                .isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null"})
    void refusesPagesOfABrowser(String origin) {
        HttpResponse<String> answer =
                client.send(client.request(site.control() + "/state").header("Origin", origin));

        assertThat(answer.statusCode()).isEqualTo(403);
    }
}
