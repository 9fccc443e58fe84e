package ch.onsphere.osp.examples.host.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.ErrorCategory;
import ch.onsphere.osp.api.EventRequest;
import ch.onsphere.osp.api.EventRequestHandler;
import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.OutputResult;
import ch.onsphere.osp.api.Publication;
import ch.onsphere.osp.api.TransmissionMode;
import ch.onsphere.osp.api.Value;
import ch.onsphere.osp.examples.host.EmbeddedHost;
import ch.onsphere.osp.examples.host.HostOptions;
import ch.onsphere.osp.examples.host.fake.FakeModule;
import ch.onsphere.osp.examples.host.fake.FakeProvider;
import ch.onsphere.osp.examples.host.fake.TestTree;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events that others ask for, and the values that others follow. */
class EventsTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir Path directory;

    private final List<EventRequest> requests = new CopyOnWriteArrayList<>();
    private final FakeProvider provider = new FakeProvider();
    private EmbeddedHost host;
    private FakeModule module;

    @BeforeEach
    void aHost() {
        host =
                EmbeddedHost.start(
                        HostOptions.of(TestTree.complete(directory.resolve("tree")).top())
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

    private void serving(EventRequestHandler handler) {
        module.context()
                .eventRequests()
                .register(
                        new ItemId("root.vms"),
                        request -> {
                            requests.add(request);
                            return handler.handle(request);
                        });
    }

    private JsonNode call(int status, HttpRequest.Builder request) throws Exception {
        HttpResponse<String> response =
                CLIENT.send(
                        request.header("Content-Type", "application/json").build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return new ObjectMapper().readTree(response.body());
    }

    private JsonNode ask(int status, String body) throws Exception {
        return call(
                status,
                HttpRequest.newBuilder(host.httpAddress().resolve("/osp/api/events"))
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private JsonNode changes(int status, String query) throws Exception {
        return call(
                status,
                HttpRequest.newBuilder(host.httpAddress().resolve("/osp/api/changes" + query)));
    }

    @Test
    void anEventIsTriggeredOnTheServer() throws Exception {
        serving(r -> CompletableFuture.completedFuture(new OutputResult.Done("done", "e-1")));

        JsonNode answer =
                ask(
                        200,
                        "{\"server\":\"root.vms\",\"event\":\"Open\",\"source\":\"Gate cam\","
                                + "\"message\":\"by hand\",\"correlationId\":\"c-1\"}");

        assertThat(requests)
                .containsExactly(
                        new EventRequest(
                                new ItemId("root.vms"),
                                "Open",
                                Optional.of("Gate cam"),
                                Optional.of("by hand"),
                                "c-1"));
        assertThat(answer.path("success").asBoolean()).isTrue();
        assertThat(answer.path("message").asText()).isEqualTo("done");
        assertThat(answer.path("reference").asText()).isEqualTo("e-1");
        assertThat(answer.path("correlationId").asText()).isEqualTo("c-1");
    }

    @Test
    void whatFailedIsToldAsNoSuccess() throws Exception {
        serving(
                r ->
                        CompletableFuture.completedFuture(
                                new OutputResult.Failed(
                                        "OSP-X-1", ErrorCategory.USER, false, "no such event")));

        JsonNode answer = ask(200, "{\"server\":\"root.vms\",\"event\":\"Opn\"}");

        assertThat(answer.path("success").asBoolean(true)).isFalse();
        assertThat(answer.path("code").asText()).isEqualTo("OSP-X-1");
        assertThat(answer.path("message").asText()).isEqualTo("no such event");
        assertThat(answer.path("correlationId").asText()).isNotBlank();
    }

    @Test
    void aModuleThatBreaksOrDoesNotAnswerIsAnsweredFor() throws Exception {
        CompletableFuture<OutputResult> never = new CompletableFuture<>();
        serving(
                request -> {
                    if (request.event().equals("break")) {
                        throw new IllegalStateException("broken");
                    }
                    return never;
                });

        assertThat(ask(200, "{\"server\":\"root.vms\",\"event\":\"break\"}").path("code").asText())
                .isEqualTo("OSP-EH-105");
        assertThat(ask(202, "{\"server\":\"root.vms\",\"event\":\"wait\"}").path("status").asText())
                .isEqualTo("Pending");
    }

    @Test
    void aServerThatNobodyServesIsTold() throws Exception {
        JsonNode answer = ask(404, "{\"server\":\"root.vms\",\"event\":\"Open\"}");

        assertThat(answer.path("success").asBoolean(true)).isFalse();
        assertThat(answer.path("code").asText()).isEqualTo("OSP-EH-106");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"server\":\"root.vms\"}",
                "{\"server\":\"root..vms\",\"event\":\"Open\"}",
                "{\"server\":\"root.vms\",\"event\":\"Open\",\"sorce\":\"x\"}",
                "{\"server\":\"root.vms\",\"event\":\"Open\",\"correlationId\":\"a b\"}"
            })
    void aRequestThatIsNotUnderstoodIsRefused(String body) throws Exception {
        assertThat(ask(400, body).path("code").asText()).isEqualTo("OSP-EH-201");
    }

    @Test
    void whatAModulePublishesCanBeFollowed() throws Exception {
        long next = changes(200, "").path("next").asLong();
        module.context()
                .values()
                .publish(
                        new Publication(
                                new ItemId("root.button"),
                                new Value.BooleanValue(true),
                                TransmissionMode.CHANGE,
                                Optional.of(Instant.parse("2024-05-06T07:08:09.100Z")),
                                Optional.of("event-1")));

        JsonNode change = changes(200, "?since=" + next + "&itemId=root.button").at("/changes/0");

        assertThat(change.path("content").asText()).isEqualTo("true");
        assertThat(change.path("time").asText()).isEqualTo("2024-05-06T07:08:09.100Z");
        assertThat(change.path("id").asText()).isEqualTo("event-1");
        assertThat(changes(200, "?itemId=root.bell").path("changes")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?since=-1", "?since=x", "?since=9999999999999999999", "?itemId=a..b"})
    void aQueryThatIsNotUnderstoodIsRefused(String query) throws Exception {
        assertThat(changes(400, query).path("code").asText()).isEqualTo("OSP-EH-201");
    }
}
