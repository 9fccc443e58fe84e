package ch.onsphere.osp.examples.host.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.ConnectionStatus;
import ch.onsphere.osp.api.ErrorCategory;
import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.OutputCommand;
import ch.onsphere.osp.api.OutputResult;
import ch.onsphere.osp.api.TransmissionMode;
import ch.onsphere.osp.api.Value;
import ch.onsphere.osp.examples.host.EmbeddedHost;
import ch.onsphere.osp.examples.host.HostOptions;
import ch.onsphere.osp.examples.host.fake.FakeModule;
import ch.onsphere.osp.examples.host.fake.FakeProvider;
import ch.onsphere.osp.examples.host.fake.TestTree;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpApiTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir Path directory;

    private final FakeProvider provider = new FakeProvider();
    private TestTree tree;
    private EmbeddedHost host;
    private FakeModule module;

    @BeforeEach
    void aHost() {
        tree = TestTree.complete(directory.resolve("tree"));
        host =
                EmbeddedHost.start(
                        HostOptions.of(tree.top())
                                .state(directory.resolve("state"))
                                .provider(provider)
                                .watchInterval(Duration.ZERO)
                                .answerWithin(Duration.ofMillis(200))
                                .httpPort(0));
        module = provider.module("modules.fake.fake-1");
    }

    @AfterEach
    void end() {
        host.close();
    }

    private record Answer(int status, JsonNode json) {}

    private Answer call(String method, String path, String body)
            throws IOException, InterruptedException {
        HttpResponse<String> response =
                CLIENT.send(
                        HttpRequest.newBuilder(uri(path))
                                .header("Content-Type", "application/json")
                                .method(method, HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        return new Answer(response.statusCode(), MAPPER.readTree(response.body()));
    }

    private URI uri(String path) {
        return host.httpAddress().resolve(path);
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        Answer answer = call("GET", path, "");
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }

    @Test
    void aCommandIsAnsweredWithItsResult() throws Exception {
        Answer answer =
                call(
                        "POST",
                        "/osp/api/outputs/root.vms.gate",
                        "{\"content\":\"true\",\"mode\":\"RETRANSMISSION\",\"correlationId\":\"x-1\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("status").asText()).isEqualTo("Done");
        assertThat(answer.json().path("reference").asText()).isEqualTo("event-1");
        assertThat(answer.json().path("correlationId").asText()).isEqualTo("x-1");
        OutputCommand command = module.commands().get(0);
        assertThat(command.value()).isEqualTo(new Value.BooleanValue(true));
        assertThat(command.mode()).isEqualTo(TransmissionMode.RETRANSMISSION);
        assertThat(command.correlationId()).isEqualTo("x-1");
    }

    @Test
    void aFailureOfTheModuleIsToldWithCodeAndCategory() throws Exception {
        module.answering(
                command ->
                        CompletableFuture.completedFuture(
                                new OutputResult.Failed(
                                        "OSP-X-1", ErrorCategory.EXTERNAL, true, "away")));

        Answer answer = call("POST", "/osp/api/outputs/root.vms.gate", "{\"content\":\"true\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("status").asText()).isEqualTo("Failed");
        assertThat(answer.json().path("code").asText()).isEqualTo("OSP-X-1");
        assertThat(answer.json().path("category").asText()).isEqualTo("EXTERNAL");
        assertThat(answer.json().path("retryable").asBoolean()).isTrue();
        assertThat(answer.json().path("message").asText()).isEqualTo("away");
        assertThat(answer.json().path("correlationId").asText()).isNotBlank();
    }

    @Test
    void anIgnoredCommandIsToldAsSuch() throws Exception {
        module.answering(
                command ->
                        CompletableFuture.completedFuture(
                                new OutputResult.Ignored("not a change")));

        Answer answer = call("POST", "/osp/api/outputs/root.vms.gate", "{\"content\":\"true\"}");

        assertThat(answer.json().path("status").asText()).isEqualTo("Ignored");
    }

    @Test
    void aResultThatComesLaterIsWaitedForAndThenToldAsPending() throws Exception {
        CompletableFuture<OutputResult> late = new CompletableFuture<>();
        module.answering(command -> late);

        Answer answer = call("POST", "/osp/api/outputs/root.vms.gate", "{\"content\":\"true\"}");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().path("status").asText()).isEqualTo("Pending");
        assertThat(get("/osp/api/outputs").at("/outputs/0/pending").asInt()).isEqualTo(1);
        late.complete(new OutputResult.Done("at last", ""));
        assertThat(get("/osp/api/outputs").at("/outputs/0/last/message").asText())
                .isEqualTo("at last");
    }

    @Test
    void aResultFromAnotherThreadIsAnsweredAtOnce() throws Exception {
        CompletableFuture<OutputResult> soon = new CompletableFuture<>();
        module.answering(
                command -> {
                    new Thread(() -> soon.complete(new OutputResult.Done("soon", ""))).start();
                    return soon;
                });

        Answer answer = call("POST", "/osp/api/outputs/root.vms.gate", "{\"content\":\"true\"}");

        assertThat(answer.json().path("message").asText()).isEqualTo("soon");
    }

    @ParameterizedTest
    @CsvSource({
        "root.vms.nowhere, 404, OSP-EH-101",
        "root..vms, 400, OSP-EH-201",
    })
    void anOutputThatIsNotThereIsTold(String outputId, int status, String code) throws Exception {
        Answer answer = call("POST", "/osp/api/outputs/" + outputId, "{\"content\":\"true\"}");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().path("code").asText()).isEqualTo(code);
        assertThat(answer.json().path("message").asText()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{}",
                "{\"content\":\"true\",\"mood\":\"CHANGE\"}",
                "{\"content\":\"true\",\"mode\":\"NEVER\"}",
                "{\"content\":\"true\",\"content\":\"false\"}",
                "{\"content\":\"x\",\"type\":\"INTEGER\"}",
                "{\"content\":\"x\",\"correlationId\":\"two words\"}",
                "{\"content\":{}}",
                "{\"content\":[[[[[[[[[[1]]]]]]]]]]}"
            })
    void aBodyThatIsNotUnderstoodIsRefused(String body) throws Exception {
        Answer answer = call("POST", "/osp/api/outputs/root.vms.gate", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("code").asText()).isEqualTo("OSP-EH-201");
        assertThat(module.commands()).isEmpty();
    }

    @Test
    void aBodyThatIsTooLongIsRefusedWithAndWithoutALength() throws Exception {
        String body = "{\"content\":\"" + "x".repeat(70_000) + "\"}";
        assertThat(call("POST", "/osp/api/outputs/root.vms.gate", body).status()).isEqualTo(413);

        HttpResponse<String> chunked =
                CLIENT.send(
                        HttpRequest.newBuilder(uri("/osp/api/outputs/root.vms.gate"))
                                .header("Content-Type", "application/json")
                                .POST(
                                        HttpRequest.BodyPublishers.ofInputStream(
                                                () ->
                                                        new ByteArrayInputStream(
                                                                body.getBytes(
                                                                        StandardCharsets.UTF_8))))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(chunked.statusCode()).isEqualTo(413);
        assertThat(module.commands()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "true, BooleanValue",
        "12, IntegerValue",
        "-1.5, DecimalValue",
        "007, TextValue",
        "1e3, TextValue",
        "lock, TextValue"
    })
    void theTypeOfACommandIsTheNarrowestThatKeepsItsText(String content, String type)
            throws Exception {
        call("POST", "/osp/api/outputs/root.vms.gate", "{\"content\":\"" + content + "\"}");

        Value value = module.commands().get(0).value();
        assertThat(value.getClass().getSimpleName()).isEqualTo(type);
        assertThat(value.content()).isEqualTo(content);
    }

    @Test
    void writingAValueTellsWhatItsOutputsDid() throws Exception {
        Answer answer = call("PUT", "/osp/api/values/root.button", "{\"content\":true}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("content").asText()).isEqualTo("true");
        assertThat(answer.json().path("mode").asText()).isEqualTo("CHANGE");
        assertThat(answer.json().at("/outputs/0/outputId").asText()).isEqualTo("root.vms.gate");
        assertThat(answer.json().at("/outputs/0/status").asText()).isEqualTo("Done");
        assertThat(get("/osp/api/values/root.button").path("content").asText()).isEqualTo("true");
        assertThat(get("/osp/api/values").at("/values/0/name").asText()).isEqualTo("Button");
    }

    @Test
    void writingAValueDoesNotWaitForEver() throws Exception {
        module.answering(command -> new CompletableFuture<>());

        Answer answer = call("PUT", "/osp/api/values/root.button", "{\"content\":\"true\"}");

        assertThat(answer.json().at("/outputs/0/status").asText()).isEqualTo("Pending");
    }

    @Test
    void anUnknownValueAndAWrongContentAreTold() throws Exception {
        assertThat(call("PUT", "/osp/api/values/root.no", "{\"content\":\"true\"}").status())
                .isEqualTo(404);
        assertThat(call("GET", "/osp/api/values/root.no", "").status()).isEqualTo(404);
        Answer wrong = call("PUT", "/osp/api/values/root.button", "{\"content\":\"maybe\"}");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.json().path("code").asText()).isEqualTo("OSP-EH-112");
    }

    @Test
    void modulesServersAndHealthAreListed() throws Exception {
        module.context()
                .health()
                .report(
                        new ConnectionStatus(
                                new ItemId("root.vms"),
                                ConnectionStatus.State.OFFLINE,
                                ConnectionStatus.Reason.NETWORK,
                                "refused",
                                Instant.parse("2026-01-01T00:00:00Z"),
                                true));

        assertThat(get("/osp/api/modules").at("/modules/0/state").asText()).isEqualTo("STARTED");
        JsonNode server = get("/osp/api/servers").at("/servers/0");
        assertThat(server.path("itemId").asText()).isEqualTo("root.vms");
        assertThat(server.path("reason").asText()).isEqualTo("NETWORK");
        assertThat(server.path("retrying").asBoolean()).isTrue();
        assertThat(get("/osp/health").path("ready").asBoolean()).isTrue();
        assertThat(get("/osp/health/ready").path("live").asBoolean()).isTrue();
    }

    @Test
    void metersOfHostAndModuleAreToldToPrometheus() throws Exception {
        module.context().meters().counter("fake.events", Map.of("kind", "x")).increment();

        HttpResponse<String> response =
                CLIENT.send(
                        HttpRequest.newBuilder(uri("/osp/metrics")).build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(response.body())
                .contains("osp_host_modules_started 1.0")
                .contains("fake_events_total{kind=\"x\",module=\"modules.fake.fake-1\"} 1.0");
    }

    @Test
    void aReloadIsToldAndARefusedOneShowsItsProblems() throws Exception {
        assertThat(call("POST", "/osp/api/reload", "").json().path("applied").asBoolean()).isTrue();
        tree.write("root/vms/gate/output.fake", "{");

        Answer refused = call("POST", "/osp/api/reload", "");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("errors").asInt()).isEqualTo(1);
        JsonNode problems = get("/osp/api/problems");
        assertThat(problems.path("errors").asInt()).isZero();
        assertThat(problems.at("/refused/problems/0/file").asText())
                .isEqualTo("root/vms/gate/output.fake");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /, 404",
        "GET, /osp/api/nothing, 404",
        "DELETE, /osp/api/values/root.button, 405",
        "POST, /osp/api/modules, 405",
        "GET, /osp/webhooks/vms, 404",
        "GET, /osp/api/values/a%2Fb, 400"
    })
    void otherAddressesAndMethodsAreRefusedInTheSameForm(String method, String path, int status)
            throws Exception {
        Answer answer = call(method, path, "");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().path("code").asText()).startsWith("OSP-EH-");
    }
}
