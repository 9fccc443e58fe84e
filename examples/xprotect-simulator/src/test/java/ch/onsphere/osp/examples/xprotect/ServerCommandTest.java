package ch.onsphere.osp.examples.xprotect;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.examples.simulator.SimulatorClock;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerCommandTest {
    private static final String GATE = "a1a1a1a1-0000-4000-8000-000000000001";
    private static final String INSTANCE = "<instanceId>" + SoapClient.INSTANCE + "</instanceId>";

    private final SimulatedSite site =
            SimulatedSite.start(
                    SiteOptions.defaults()
                            .withHttps(false)
                            .withClock(SimulatorClock.fixed(Instant.parse("2026-03-01T12:00:00Z")))
                            .withBasicUser("onsphere", "secret")
                            .withOutput(GATE, "Barrier")
                            .withUserDefinedEvent(GATE, "Open gate"));
    private final SiteClient http = SiteClient.of(site).signedIn("onsphere", "secret");
    private final SoapClient client = new SoapClient(site, http);

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void givesAVmsTokenForAnAccessToken() {
        HttpResponse<String> answer = client.server("Login", INSTANCE + "<currentToken/>");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/xml; charset=utf-8");
        assertThat(SoapClient.value(answer, "Token"))
                .matches("TOKEN#[0-9a-f-]{36}#localhost//ServerConnector#");
        assertThat(SoapClient.value(answer, "MicroSeconds")).isEqualTo("14400000000");
        assertThat(SoapClient.value(answer, "RegistrationTime"))
                .isEqualTo("2026-03-01T12:00:00.0000000Z");
        assertThat(answer.body())
                .contains("<LoginResponse xmlns=\"" + SoapClient.SERVER + "\"><LoginResult>");
        assertThat(site.tokens().vmsTokensIssued()).isEqualTo(1);
    }

    @Test
    void aTokenIsValidForFourHours() {
        String token = client.login();
        site.clock().advance(Duration.ofMinutes(239));
        assertThat(state(token)).isEqualTo("Deactivated");

        site.clock().advance(Duration.ofMinutes(1));
        assertThat(state(token)).isEqualTo("(no OutputGetStateResult)");
    }

    private String state(String token) {
        return SoapClient.value(
                client.recorder(
                        "OutputGetState",
                        "<token>%s</token><deviceId>%s</deviceId>".formatted(token, GATE)),
                "OutputGetStateResult");
    }

    @Test
    void aTokenIsRenewedByAnotherLogin() {
        String first = client.login();
        String second =
                SoapClient.value(
                        client.server(
                                "Login", INSTANCE + "<currentToken>" + first + "</currentToken>"),
                        "Token");

        assertThat(second).isNotEqualTo(first);
        assertThat(state(second)).isEqualTo("Deactivated");
    }

    @Test
    void aTokenEndsWithTheLogout() {
        String token = client.login();

        HttpResponse<String> answer =
                client.server("Logout", INSTANCE + "<currentToken>" + token + "</currentToken>");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<LogoutResponse");
        assertThat(state(token)).isEqualTo("(no OutputGetStateResult)");
    }

    @Test
    void vmsTokensAndAccessTokensAreRevokedApart() {
        String token = client.login();
        site.tokens().revokeAll();
        assertThat(state(token)).isEqualTo("Deactivated");
        assertThat(client.server("Login", INSTANCE).statusCode()).isEqualTo(401);

        site.tokens().revokeVmsTokens();
        assertThat(state(token)).isEqualTo("(no OutputGetStateResult)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense"})
    void isOnlyForThoseWhoHaveAnAccessToken(String token) {
        http.withToken(token);

        assertThat(client.server("Login", INSTANCE).statusCode()).isEqualTo(401);
    }

    @Test
    void aBasicUserMaySignInWithHttpBasicAtAnAddressOfItsOwn() {
        HttpResponse<String> answer = basicLogin("onsphere:secret");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(state(SoapClient.value(answer, "Token"))).isEqualTo("Deactivated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"onsphere:wrong", "nobody:secret", "onsphere", ""})
    void basicCredentialsMustBeRight(String credentials) {
        HttpResponse<String> answer = basicLogin(credentials);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
                .startsWith("Basic realm=");
        assertThat(site.tokens().vmsTokensIssued()).isZero();
    }

    private HttpResponse<String> basicLogin(String credentials) {
        http.withToken("");
        return http.send(
                http.request(site.address() + "/ManagementServer/ServerCommandService.svc")
                        .header(
                                "Authorization",
                                "Basic "
                                        + Base64.getEncoder()
                                                .encodeToString(
                                                        credentials.getBytes(
                                                                StandardCharsets.UTF_8)))
                        .header("Content-Type", "text/xml; charset=utf-8")
                        .header("SOAPAction", SoapClient.SERVER + "/IServerCommandService/Login")
                        .POST(
                                BodyPublishers.ofString(
                                        SoapClient.envelope(
                                                SoapClient.SERVER,
                                                "Login",
                                                INSTANCE + "<currentToken/>"))));
    }

    @Test
    void triggersUserDefinedEvents() {
        String token = client.login();

        HttpResponse<String> answer =
                client.server(
                        "EventTrigger",
                        "<token>%s</token><eventId>%s</eventId>".formatted(token, GATE));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(site.triggeredCount()).isEqualTo(1);
        SimulatedEvent event = site.events().get(0);
        assertThat(event.type()).isEqualTo(GATE);
        assertThat(event.source()).isEqualTo("userDefinedEvents/" + GATE);
        assertThat(event.userName()).isEqualTo("onsphere");
    }

    @Test
    void triggersNothingForThoseWhoMayNot() {
        String unknown = "a1a1a1a1-0000-4000-8000-00000000ffff";

        assertThat(trigger("<eventId>" + GATE + "</eventId>"))
                .isEqualTo("500 20001.1 No token supplied");
        assertThat(trigger("<token>TOKEN#x#</token><eventId>" + GATE + "</eventId>"))
                .isEqualTo("500 20001.2 Token invalid");
        assertThat(
                        trigger(
                                "<token>%s</token><eventId>%s</eventId>"
                                        .formatted(client.login(), unknown)))
                .startsWith("500 40000.");
        assertThat(site.events()).isEmpty();
    }

    private String trigger(String parameters) {
        return SoapClient.fault(client.server("EventTrigger", parameters));
    }

    @Test
    void anInstanceIdIsNeeded() {
        HttpResponse<String> answer = client.server("Login", "<instanceId>me</instanceId>");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(SoapClient.value(answer, "faultcode")).isEqualTo("soap:Client");
        assertThat(site.tokens().vmsTokensIssued()).isZero();
    }

    @Test
    void tokensAreNotShownToThoseWhoWatch() {
        String token = client.login();
        state(token);
        client.server("Logout", INSTANCE + "<currentToken>" + token + "</currentToken>");

        assertThat(site.received()).noneMatch(request -> request.body().contains("TOKEN#"));
        assertThat(site.received().get(2).body()).contains("<token>[redacted]</token>");
        assertThat(site.received().get(3).body()).contains("<currentToken>[redacted]<");
    }
}
