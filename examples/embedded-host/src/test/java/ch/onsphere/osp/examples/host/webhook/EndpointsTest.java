package ch.onsphere.osp.examples.host.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.Value;
import ch.onsphere.osp.examples.host.EmbeddedHost;
import ch.onsphere.osp.examples.host.HostOptions;
import ch.onsphere.osp.examples.host.fake.FakeProvider;
import ch.onsphere.osp.examples.host.fake.TestTree;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Endpoints of the tree, posted to from outside. */
class EndpointsTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String KEY = "simple-api-key";
    private static final String SIGNATURE_KEY = "key-of-signatures";
    private static final String OWNER = "{\"linkedEndpoint\":\"root.weather\"";

    @TempDir Path directory;

    private final FakeProvider provider = new FakeProvider();
    private TestTree tree;
    private EmbeddedHost host;

    @BeforeEach
    void aHost() throws Exception {
        tree =
                TestTree.complete(directory.resolve("tree"))
                        .write("modules/web/web-1/module.service", "services:\n")
                        .write(
                                "root/weather/endpoint.webhook",
                                "{\"moduleId\":\"modules.web.web-1\",\"path\":\"/weather\"}")
                        .write("root/weather/raw/owner.webhook", OWNER + "}")
                        .write("root/weather/raw/value.ospp", "{\"type\":\"TEXT\"}")
                        .write("root/weather/wind/owner.webhook", OWNER + ",\"field\":\"/wind/0\"}")
                        .write(
                                "root/weather/wind/value.ospp",
                                "{\"type\":\"DECIMAL\",\"retention\":\"FIRE_AND_FORGET\"}");
        start(
                """
                {"users":[{"username":"example","groups":["/internal/data-access"],
                "attributes":{"authorizedKeys":[],"apiKey":"simple-api-key","signatureKey":"key-of-signatures"}},
                {"username":"off","enabled":false,"groups":["/internal/data-access"],
                "attributes":{"apiKey":"disabled-key"}},
                {"username":"other","groups":["/other"],"attributes":{"apiKey":"other-key"}}]}
                """);
    }

    private void start(String users) throws Exception {
        HostOptions options =
                HostOptions.of(tree.top())
                        .state(directory.resolve("state"))
                        .provider(provider)
                        .watchInterval(Duration.ZERO)
                        .httpPort(0);
        if (users != null) {
            options.webhookUsers(
                    WebhookUsers.ofFile(Files.writeString(directory.resolve("users"), users)));
        }
        host = EmbeddedHost.start(options);
        assertThat(host.report().problems()).isEmpty();
    }

    @AfterEach
    void end() {
        host.close();
    }

    private int post(String header, String value, byte[] body) throws Exception {
        return CLIENT.send(
                        HttpRequest.newBuilder(host.httpAddress().resolve("/osp/webhooks/weather"))
                                .header(header, value)
                                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private int post(String body) throws Exception {
        return post("Authorization", "Bearer " + KEY, body.getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode changes(String itemId) throws Exception {
        String answer =
                CLIENT.send(
                                HttpRequest.newBuilder(
                                                host.httpAddress()
                                                        .resolve(
                                                                "/osp/api/changes?itemId="
                                                                        + itemId))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString())
                        .body();
        return new ObjectMapper().readTree(answer).path("changes");
    }

    @Test
    void eachOwnerGetsTheBodyOrItsField() throws Exception {
        String body = "{\"wind\":[21.5]}";
        assertThat(post(body)).isEqualTo(200);
        assertThat(post(body)).isEqualTo(200);

        JsonNode raw = changes("root.weather.raw");
        assertThat(raw.findValuesAsText("content")).containsExactly(body, body);
        assertThat(raw.findValuesAsText("mode")).containsExactly("CHANGE", "RETRANSMISSION");
        JsonNode wind = changes("root.weather.wind");
        assertThat(wind.findValuesAsText("content")).containsExactly("21.5", "21.5");
        assertThat(wind.findValuesAsText("mode")).containsExactly("CHANGE", "CHANGE");
    }

    @Test
    void aFieldThatIsNotThereLeavesItsValueAndAContentOfAnotherKindIsAnError() throws Exception {
        assertThat(post("{\"wind\":[{\"speed\":1}]}")).isEqualTo(200);
        assertThat(changes("root.weather.wind")).isEmpty();

        assertThat(post("{\"wind\":[\"strong\"]}")).isEqualTo(200);
        assertThat(changes("root.weather.wind").at("/0/error").asText()).contains("DECIMAL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"wind\":[1]", "{\"a\":1,\"a\":2}", "wind"})
    void aBodyThatIsNotJsonChangesNothing(String body) throws Exception {
        assertThat(post(body)).isEqualTo(body.isEmpty() ? 200 : 400);
        assertThat(changes("root.weather.wind")).isEmpty();
    }

    @Test
    void aBodyThatIsNotUtf8OrIsEndlesslyNestedIsRefused() throws Exception {
        byte[] notUtf8 = {'"', (byte) 0xFF, '"'};
        assertThat(post("Authorization", "Bearer " + KEY, notUtf8)).isEqualTo(400);
        assertThat(post("[".repeat(100_000))).isEqualTo(400);
        assertThat(changes("root.weather.raw")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Authorization, Bearer simple-api-key, 200",
        "Authorization, Bearer simple-api-kez, 401",
        "Authorization, Bearer disabled-key, 401",
        "Authorization, Bearer other-key, 401",
        "Authorization, simple-api-key, 401",
        "Authorization, Bearer key-of-signatures, 401",
        "Accept, application/json, 401",
        "X-OSP-Signature, sha256=, 401"
    })
    void onlyAKnownKeyIsLetIn(String header, String value, int expected) throws Exception {
        assertThat(post(header, value, "{\"wind\":[1]}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(expected);
        assertThat(changes("root.weather.wind")).hasSize(expected == 200 ? 1 : 0);
    }

    @Test
    void aSignatureIsOverTheWholeBody() throws Exception {
        byte[] body = "{\"wind\":[1]}".getBytes(StandardCharsets.UTF_8);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SIGNATURE_KEY.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String signature = "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));

        assertThat(post("X-OSP-Signature", signature, body)).isEqualTo(200);
        body[9] = '2';
        assertThat(post("X-OSP-Signature", signature, body)).isEqualTo(401);
    }

    @Test
    void withoutUsersNobodyIsLetIn() throws Exception {
        host.close();
        start(null);

        assertThat(post("{\"wind\":[1]}")).isEqualTo(401);
    }

    @Test
    void endpointsComeAndGoWithTheFilesAndRestartNoModule() throws Exception {
        tree.delete("root/weather/endpoint.webhook")
                .delete("root/weather/raw/owner.webhook")
                .delete("root/weather/wind/owner.webhook");

        assertThat(host.reloadNow().restarted()).isEmpty();
        assertThat(post("{\"wind\":[1]}")).isEqualTo(404);
    }

    @Test
    void aModulesPathComesBeforeTheTrees() throws Exception {
        provider.module("modules.fake.fake-1")
                .context()
                .webhooks()
                .register("/weather", request -> CompletableFuture.completedFuture(204));

        assertThat(post("x")).isEqualTo(204);
    }

    @Test
    void aPostDrivesTheOutputsOfItsValue() throws Exception {
        tree.write("root/weather/open/owner.webhook", OWNER + ",\"field\":\"/open\"}")
                .write("root/weather/open/value.ospp", "{\"type\":\"BOOLEAN\"}")
                .write(
                        "root/weather/open/callback.ospp",
                        "{\"linkedOutputs\":[{\"outputId\":\"root.vms.gate\"}]}");
        CompletableFuture<Value> sent = new CompletableFuture<>();
        assertThat(host.reloadNow().applied()).isTrue();
        provider.module("modules.fake.fake-1")
                .answering(
                        command -> {
                            sent.complete(command.value());
                            assertThat(command.outputId()).isEqualTo(new ItemId("root.vms.gate"));
                            return new CompletableFuture<>();
                        });

        assertThat(post("{\"open\":true}")).isEqualTo(200);
        assertThat(sent.get(120, TimeUnit.SECONDS)).isEqualTo(new Value.BooleanValue(true));
    }
}
