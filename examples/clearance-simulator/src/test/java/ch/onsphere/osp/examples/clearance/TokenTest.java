package ch.onsphere.osp.examples.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.examples.simulator.SimulatorClock;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who gets a bearer token, and how long it is good for. */
@Timeout(300)
class TokenTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static SimulatedAccount account;
    private static JsonNode file;

    @BeforeAll
    static void start() {
        account =
                SimulatedAccount.start(
                        AccountOptions.defaults()
                                .withClock(
                                        SimulatorClock.fixed(Instant.parse("2030-01-01T00:00:00Z")))
                                .withTokenLifetime(Duration.ofMinutes(10)));
        file = TestAgent.json(account.connectionFile());
    }

    @AfterAll
    static void close() {
        account.close();
    }

    private static Assertion assertion() {
        return new Assertion(file, account.clock().instant());
    }

    private static HttpResponse<String> ask(Assertion assertion) {
        return post(assertion.endpoint(), assertion.form(), "application/x-www-form-urlencoded");
    }

    private static HttpResponse<String> post(String address, String body, String type) {
        try {
            return HTTP.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .header("Content-Type", type)
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void issuesATokenForAnAssertion() {
        HttpResponse<String> answer = ask(assertion());

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode body = TestAgent.json(answer.body());
        assertThat(body.path("access_token").asText()).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
        assertThat(body.path("token_type").asText()).isEqualTo("Bearer");
        assertThat(body.path("expires_in").asInt()).isEqualTo(600);
    }

    @Test
    void takesAnAssertionSignedWithTheLongerHash() {
        Assertion assertion = assertion().signedWith("SHA512withRSA");
        assertion.header().put("alg", "RS512");

        assertThat(ask(assertion).statusCode()).isEqualTo(200);
    }

    static Stream<Arguments> spoilt() {
        return Stream.of(
                spoilt("unsupported_grant_type", a -> a.fields().put("grant_type", "password")),
                spoilt("invalid_client", a -> a.fields().put("client_id", "151@other")),
                spoilt("invalid_client", a -> a.fields().put("client_id", "151")),
                spoilt("invalid_client", a -> a.fields().remove("client_id")),
                spoilt("invalid_grant", a -> a.fields().put("assertion", "")),
                spoilt("invalid_grant", a -> a.fields().put("assertion", "a.b.c")),
                spoilt("invalid_grant", a -> a.header().put("alg", "none")),
                spoilt("invalid_grant", a -> a.header().put("alg", "HS256")),
                spoilt("invalid_grant", a -> a.header().put("alg", "RS384")),
                spoilt("invalid_grant", a -> a.header().put("kid", "another")),
                spoilt("invalid_grant", a -> a.claims().put("iss", "152@tenant123")),
                spoilt("invalid_grant", a -> a.claims().remove("sub")),
                spoilt("invalid_grant", a -> a.claims().put("aud", "https://elsewhere")),
                spoilt("invalid_grant", a -> a.claims().remove("aud")),
                spoilt("invalid_grant", a -> a.claims().remove("exp")),
                spoilt("invalid_grant", a -> shift(a, "exp", -400)),
                spoilt("invalid_grant", a -> shift(a, "exp", 7_200)),
                spoilt("invalid_grant", a -> shift(a, "nbf", 200)),
                spoilt("invalid_grant", a -> shift(a, "iat", 200)),
                spoilt("invalid_grant", a -> a.signedWith("SHA1withRSA")),
                spoilt("invalid_grant", TokenTest::signByAnother));
    }

    private static Arguments spoilt(String error, Consumer<Assertion> how) {
        return Arguments.of(error, how);
    }

    private static void shift(Assertion assertion, String claim, long seconds) {
        assertion.claims().put(claim, assertion.claims().path(claim).asLong() + seconds);
    }

    private static void signByAnother(Assertion assertion) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            assertion.signedBy(generator.generateKeyPair().getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("spoilt")
    void refusesWhatIsNotRight(String error, Consumer<Assertion> how) {
        Assertion assertion = assertion();
        how.accept(assertion);

        HttpResponse<String> answer = ask(assertion);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(TestAgent.json(answer.body()).path("error").asText()).isEqualTo(error);
        assertThat(TestAgent.json(answer.body()).path("error_description").asText()).isNotEmpty();
    }

    @Test
    void refusesAnAssertionThatComesTwice() {
        Assertion assertion = assertion();
        assertThat(ask(assertion).statusCode()).isEqualTo(200);

        assertThat(ask(assertion).body()).contains("invalid_grant", "jti");
    }

    @Test
    void refusesWhatIsNoForm() {
        Assertion assertion = assertion();
        assertThat(post(assertion.endpoint(), assertion.form(), "text/plain").body())
                .contains("invalid_request");
        assertThat(
                        post(
                                        assertion.endpoint(),
                                        "client_id=%zz",
                                        "application/x-www-form-urlencoded")
                                .body())
                .contains("invalid_request");
    }

    @Test
    void tellsWhereEverythingIs() throws IOException, InterruptedException {
        String address = account.address() + "/.well-known/openid-configuration";
        JsonNode told = TestAgent.json(get(address));

        assertThat(told.path("token_endpoint").asText()).isEqualTo(assertion().endpoint());
        assertThat(get(told.path("jwks_uri").asText())).contains("\"kty\"").doesNotContain("\"d\"");
    }

    private static String get(String address) throws IOException, InterruptedException {
        return HTTP.send(
                        HttpRequest.newBuilder(URI.create(address)).build(),
                        BodyHandlers.ofString())
                .body();
    }

    @Test
    void aTokenIsGoodUntilItsLifetimeIsOver() {
        String token = TestAgent.json(ask(assertion()).body()).path("access_token").asText();
        TestAgent agent = TestAgent.anonymous(account, "agent-1").withToken(token);
        assertThat(agent.get("/job?agentId=a").statusCode()).isEqualTo(200);

        account.clock().advance(Duration.ofMinutes(10));

        HttpResponse<String> refused = agent.get("/job?agentId=a");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(TestAgent.json(refused.body()).path("traceId").asText()).isNotEmpty();
    }

    @Test
    void everyOtherCallNeedsAToken() {
        TestAgent stranger = TestAgent.anonymous(account, "agent-1");

        assertThat(stranger.get("/job?agentId=a").statusCode()).isEqualTo(401);
        assertThat(stranger.tryLock("x").statusCode()).isEqualTo(401);
        assertThat(stranger.put("x", "AAAA", new byte[100_000]).statusCode()).isEqualTo(401);
        assertThat(stranger.withToken("made-up").get("/job?agentId=a").statusCode()).isEqualTo(401);
    }

    @Test
    void tokensCanBeTakenBack() {
        String token = TestAgent.json(ask(assertion()).body()).path("access_token").asText();
        TestAgent agent = TestAgent.anonymous(account, "agent-1").withToken(token);

        account.revokeTokens();

        assertThat(agent.get("/job?agentId=a").statusCode()).isEqualTo(401);
    }

    @Test
    void theConnectionFileHasTheOdditiesOfTheRealOne() {
        JsonNode key = file.path("ServicePrincipalKey");

        assertThat(file.path("SecurityTokenServiceBaseAddresses").isArray()).isTrue();
        assertThat(file.path("ServicePrincipalId").isTextual()).isTrue();
        assertThat(key.path("nbf").asText()).isEqualTo("0001-01-01T00:00:00");
        assertThat(key.path("k").isNull()).isTrue();
        assertThat(key.path("kid").asText()).startsWith("urn:service:tenant123:");
        assertThat(file.path("DisableEncryption").isBoolean()).isTrue();
    }

    @Test
    void showsNoSecretInWhatArrived() {
        ask(assertion());

        assertThat(account.received().toString())
                .contains("assertion=[redacted]")
                .doesNotContain("eyJ");
    }
}
