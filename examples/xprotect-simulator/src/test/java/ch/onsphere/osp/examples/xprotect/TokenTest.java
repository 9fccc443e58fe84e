package ch.onsphere.osp.examples.xprotect;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.examples.simulator.SimulatorClock;
import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final String CLIENT = "9B6D1B52-4B1E-4F24-9F45-0123456789AB";
    private static final String TOKEN = "/IDP/connect/token";

    private final SimulatedSite site =
            SimulatedSite.start(
                    SiteOptions.defaults()
                            .withHttps(false)
                            .withClock(SimulatorClock.fixed(NOW))
                            .withTokenLifetime(Duration.ofSeconds(5))
                            .withLockout(3, Duration.ofMinutes(5))
                            .withBasicUser("onsphere", "p&a+s%s#=\u00e9")
                            .withClient(CLIENT, "client secret"));
    private final SiteClient client = SiteClient.of(site);

    @AfterEach
    void close() {
        site.close();
    }

    private HttpResponse<String> signIn(String password) {
        return client.form(TOKEN, SiteClient.passwordGrant("onsphere", password));
    }

    private HttpResponse<String> signInRightly() {
        return signIn("p&a+s%s#=\u00e9");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/IDP/connect/token", "/API/IDP/connect/token", "/api/idp/CONNECT/Token"})
    void hasExactlyTheFieldsThatWereCaptured(String path) {
        HttpResponse<String> answer =
                client.form(path, SiteClient.passwordGrant("onsphere", "p&a+s%s#=\u00e9"));
        JsonNode body = SiteClient.json(answer);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(body.fieldNames())
                .toIterable()
                .containsExactly("access_token", "expires_in", "token_type", "scope");
        assertThat(body.path("expires_in").asLong()).isEqualTo(5);
        assertThat(body.path("token_type").asText()).isEqualTo("Bearer");
        assertThat(body.path("scope").asText()).isEqualTo("managementserver");
    }

    @Test
    void hasTheClaimsThatWereCaptured() throws Exception {
        SignedJWT token =
                SignedJWT.parse(SiteClient.json(signInRightly()).path("access_token").asText());
        JWTClaimsSet claims = token.getJWTClaimsSet();

        assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("RS256");
        assertThat(token.getHeader().getType().getType()).isEqualTo("JWT");
        assertThat(token.getHeader().getKeyID()).isNotBlank();
        assertThat(claims.getIssuer()).isEqualTo(site.address() + "/IDP");
        assertThat(claims.getAudience())
                .containsExactly("managementserver", site.address() + "/IDP/resources");
        assertThat(claims.getNotBeforeTime()).isEqualTo(Date.from(NOW));
        assertThat(claims.getIssueTime()).isEqualTo(Date.from(NOW));
        assertThat(claims.getExpirationTime()).isEqualTo(Date.from(NOW.plusSeconds(5)));
        assertThat(claims.getStringListClaim("scope")).containsExactly("managementserver");
        assertThat(claims.getStringListClaim("amr")).containsExactly("pwd");
        assertThat(claims.getStringClaim("client_id")).isEqualTo("GrantValidatorClient");
        assertThat(claims.getSubject()).matches("[0-9A-F-]{36}");
        assertThat(claims.getLongClaim("auth_time")).isEqualTo(NOW.getEpochSecond());
        assertThat(claims.getStringClaim("idp")).isEqualTo("local");
        assertThat(claims.getStringClaim("name")).isEqualTo("onsphere");
        assertThat(claims.getStringClaim("updated_at"))
                .isEqualTo(Long.toString(NOW.getEpochSecond()));
        assertThat(claims.getJWTID()).isNotBlank();
    }

    @Test
    void aServiceGetsOneWithItsClientCredentials() throws Exception {
        HttpResponse<String> answer =
                client.form(
                        TOKEN,
                        "grant_type",
                        "client_credentials",
                        "scope",
                        "managementserver",
                        "client_id",
                        CLIENT,
                        "client_secret",
                        "client secret");
        String token = SiteClient.json(answer).path("access_token").asText();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(SignedJWT.parse(token).getJWTClaimsSet().getStringClaim("client_id"))
                .isEqualTo(CLIENT);
        assertThat(client.withToken(token).get("/api/rest/v1/sites").statusCode()).isEqualTo(200);
    }

    @Test
    void theScopeOfAServiceIsOptionalAndItsIdKnowsNoCase() {
        HttpResponse<String> answer =
                client.form(
                        "/API/IDP/connect/token",
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        CLIENT.toLowerCase(Locale.ROOT),
                        "client_secret",
                        "client secret");

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void aServiceMayAuthenticateWithHttpBasic() {
        String credentials =
                Base64.getEncoder()
                        .encodeToString(
                                (CLIENT + ":client%20secret").getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer =
                client.send(
                        client.request(TOKEN)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header("Authorization", "Basic " + credentials)
                                .POST(BodyPublishers.ofString("grant_type=client_credentials")));

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "grant_type=password&username=onsphere&password=x&client_id=Nobody, invalid_client",
        "grant_type=password&username=onsphere&password=x, invalid_client",
        "grant_type=client_credentials&client_id=9b6d1b52-4b1e-4f24-9f45-0123456789ab"
                + "&client_secret=x, invalid_client",
        "grant_type=client_credentials&client_id=unknown&client_secret=x, invalid_client",
        "grant_type=client_credentials&client_id=9b6d1b52-4b1e-4f24-9f45-0123456789ab"
                + "&client_secret=client%20secret&scope=everything, invalid_scope",
        "grant_type=password&username=onsphere&password=x&client_id=GrantValidatorClient"
                + "&scope=everything, invalid_scope",
        "grant_type=device_code&client_id=GrantValidatorClient, unsupported_grant_type",
        "client_id=GrantValidatorClient, unsupported_grant_type",
        "grant_type=refresh_token&client_id=GrantValidatorClient&refresh_token=x, invalid_client",
        "grant_type=refresh_token&client_id=VmsClient&refresh_token=x, invalid_grant",
        "grant_type=%zz&client_id=GrantValidatorClient, invalid_request",
        "'', invalid_client"
    })
    void refusesAsIdentityServerDoes(String form, String error) {
        HttpResponse<String> answer =
                client.send(
                        client.request(TOKEN)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(form)));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("{\"error\":\"" + error + "\"}");
    }

    @Test
    void refusesWhatIsNoForm() {
        assertThat(client.post(TOKEN, "{\"grant_type\":\"password\"}").body())
                .isEqualTo("{\"error\":\"invalid_request\"}");
        assertThat(client.get(TOKEN).statusCode()).isEqualTo(400);
    }

    @Test
    void aWindowsUserIsAskedForAHandshake() {
        HttpResponse<String> answer =
                client.form(
                        TOKEN,
                        "grant_type",
                        "windows_credentials",
                        "client_id",
                        "GrantValidatorClient");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().allValues("WWW-Authenticate"))
                .containsExactly("Negotiate", "NTLM");
    }

    @Test
    void aWrongPasswordIsInvalidCredentials() {
        HttpResponse<String> answer = signIn("wrong");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .isEqualTo(
                        "{\"error\":\"invalid_grant\","
                                + "\"error_description\":\"invalid_username_or_password\","
                                + "\"error_code\":\"InvalidCredentials\"}");
    }

    @Test
    void anUnknownUserCannotBeToldFromAWrongPassword() {
        HttpResponse<String> answer =
                client.form(TOKEN, SiteClient.passwordGrant("nobody", "wrong"));

        assertThat(answer.body()).isEqualTo(signIn("wrong").body());
    }

    @Test
    void tooManyWrongPasswordsLockTheUserOutForAWhile() {
        assertThat(errorCode(signIn("wrong"))).isEqualTo("InvalidCredentials");
        assertThat(errorCode(signIn("wrong"))).isEqualTo("InvalidCredentials");
        assertThat(errorCode(signIn("wrong"))).isEqualTo("LockedOut");
        assertThat(errorCode(signInRightly())).isEqualTo("LockedOut");
        assertThat(site.users().status("onsphere")).isEqualTo("LockedOutBySystem");

        site.clock().advance(Duration.ofMinutes(5));

        assertThat(signInRightly().statusCode()).isEqualTo(200);
        assertThat(site.users().status("onsphere")).isEqualTo("Enabled");
    }

    @Test
    void aRightPasswordInBetweenStartsTheCountAgain() {
        for (int i = 0; i < 3; i++) {
            signIn("wrong");
            signIn("wrong");
            assertThat(signInRightly().statusCode()).isEqualTo(200);
        }
    }

    @Test
    void anAdministratorLocksAndUnlocks() {
        site.users().lock("ONSPHERE");
        site.clock().advance(Duration.ofDays(365));

        assertThat(errorCode(signInRightly())).isEqualTo("LockedOut");
        assertThat(site.users().status("onsphere")).isEqualTo("LockedOutByAdmin");

        site.users().unlock("onsphere");

        assertThat(signInRightly().statusCode()).isEqualTo(200);
    }

    @Test
    void aRequiredChangeOfPasswordIsToldToWhoKnowsTheOldOneOnly() {
        site.users().requireChangeOfPassword("onsphere");

        assertThat(errorCode(signIn("wrong"))).isEqualTo("InvalidCredentials");
        assertThat(errorCode(signInRightly())).isEqualTo("ChangePassword");

        site.users().changePassword("onsphere", "new");

        assertThat(errorCode(signInRightly())).isEqualTo("InvalidCredentials");
        assertThat(signIn("new").statusCode()).isEqualTo(200);
    }

    private static String errorCode(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(SiteClient.json(answer).path("error").asText()).isEqualTo("invalid_grant");
        return SiteClient.json(answer).path("error_code").asText();
    }

    @Test
    void endsWithItsLifetimeByTheClockOfTheSite() {
        client.signedIn("onsphere", "p&a+s%s#=\u00e9");
        site.clock().advance(Duration.ofMillis(4_999));
        assertThat(client.get("/api/rest/v1/sites").statusCode()).isEqualTo(200);

        site.clock().advance(Duration.ofMillis(1));

        assertThat(client.get("/api/rest/v1/sites").statusCode()).isEqualTo(401);
    }

    @Test
    void canBeRevokedWithAllOthers() {
        client.signedIn("onsphere", "p&a+s%s#=\u00e9");

        site.tokens().revokeAll();

        assertThat(client.get("/api/rest/v1/sites").statusCode()).isEqualTo(401);
        assertThat(site.tokens().issued()).isEqualTo(1);
        assertThat(site.tokens().requested()).isEqualTo(1);
    }

    @Test
    void refusedOnesAreCountedAsAskedForOnly() {
        signIn("wrong");

        assertThat(site.tokens().issued()).isZero();
        assertThat(site.tokens().requested()).isEqualTo(1);
    }

    @Test
    void vmsClientGetsARefreshTokenThatIsGoodForOneUse() {
        JsonNode first =
                SiteClient.json(
                        client.form(
                                TOKEN,
                                "grant_type",
                                "password",
                                "username",
                                "onsphere",
                                "password",
                                "p&a+s%s#=\u00e9",
                                "client_id",
                                "VmsClient"));
        String[] refresh = {
            "grant_type", "refresh_token",
            "refresh_token", first.path("refresh_token").asText(),
            "client_id", "VmsClient"
        };
        HttpResponse<String> second = client.form(TOKEN, refresh);

        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(SiteClient.json(second).path("refresh_token").asText())
                .isNotBlank()
                .isNotEqualTo(first.path("refresh_token").asText());
        assertThat(client.form(TOKEN, refresh).body()).isEqualTo("{\"error\":\"invalid_grant\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GrantValidatorClient", "VmsAdminClient"})
    void otherClientsGetNoRefreshToken(String clientId) {
        JsonNode body =
                SiteClient.json(
                        client.form(
                                TOKEN,
                                "grant_type",
                                "password",
                                "username",
                                "ONSPHERE",
                                "password",
                                "p&a+s%s#=\u00e9",
                                "client_id",
                                clientId));

        assertThat(body.has("access_token")).isTrue();
        assertThat(body.has("refresh_token")).isFalse();
    }

    @Test
    void isNeededForTheRestApi() {
        HttpResponse<String> answer = client.get("/api/rest/v1/sites");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(answer.body())
                .isEqualTo("{\"httpCode\":401,\"details\":[{\"errorText\":\"Unauthorized\"}]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer nonsense", "bearer a.b.c", "Basic dTpw", "Bearer ", "Bearer"})
    void mustBeOneOfThisSite(String header) {
        HttpResponse<String> answer =
                client.send(client.request("/api/rest/v1/sites").header("Authorization", header));

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void theSchemeIsAcceptedInLowerCase() {
        String token = SiteClient.json(signInRightly()).path("access_token").asText();

        assertThat(
                        client.send(
                                        client.request("/API/REST/v1/Sites")
                                                .header("authorization", "bearer " + token))
                                .statusCode())
                .isEqualTo(200);
        assertThat(List.of(token.split("\\."))).hasSize(3);
    }
}
