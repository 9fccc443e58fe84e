package ch.onsphere.osp.examples.host.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.OutputResult;
import ch.onsphere.osp.api.WebhookSetup;
import ch.onsphere.osp.examples.host.EmbeddedHost;
import ch.onsphere.osp.examples.host.HostOptions;
import ch.onsphere.osp.examples.host.fake.FakeProvider;
import ch.onsphere.osp.examples.host.fake.TestTree;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a module offers to whoever sets up a remote system. */
class WebhookSetupTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String ADDRESS = "https://osp.example.org:8443/osp/webhooks/vms";

    @TempDir Path directory;

    private EmbeddedHost host;
    private final CompletableFuture<OutputResult> result = new CompletableFuture<>();
    private final CompletableFuture<URI> created = new CompletableFuture<>();

    @BeforeEach
    void aHostWithAnOffer() {
        FakeProvider provider = new FakeProvider();
        host =
                EmbeddedHost.start(
                        HostOptions.of(TestTree.complete(directory.resolve("tree")).top())
                                .state(directory.resolve("state"))
                                .provider(provider)
                                .watchInterval(Duration.ZERO)
                                .answerWithin(Duration.ofMillis(200))
                                .httpPort(0));
        provider.module("modules.fake.fake-1")
                .context()
                .webhooks()
                .offer(new ItemId("root.vms"), "/vms", new Setup());
    }

    private final class Setup implements WebhookSetup {

        @Override
        public List<Step> steps(String address) {
            return List.of(new Step("Settings > Webhook", address));
        }

        @Override
        public CompletionStage<OutputResult> create(URI address) {
            created.complete(address);
            return result;
        }
    }

    @AfterEach
    void end() {
        host.close();
    }

    private JsonNode get(int status, String path) throws Exception {
        return call(status, HttpRequest.newBuilder(host.httpAddress().resolve(path)));
    }

    private JsonNode create(int status, String body) throws Exception {
        return call(
                status,
                HttpRequest.newBuilder(host.httpAddress().resolve("/osp/api/webhooks/root.vms"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static JsonNode call(int status, HttpRequest.Builder request) throws Exception {
        HttpResponse<String> response =
                CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return new ObjectMapper().readTree(response.body());
    }

    @Test
    void allOffersAreListed() throws Exception {
        JsonNode list = get(200, "/osp/api/webhooks").path("webhooks");

        assertThat(list).hasSize(1);
        assertThat(list.at("/0/server").asText()).isEqualTo("root.vms");
        assertThat(list.at("/0/path").asText()).isEqualTo("/vms");
    }

    @Test
    void theStepsNameTheAddressAsTheRemoteSystemSeesIt() throws Exception {
        JsonNode told =
                get(200, "/osp/api/webhooks/root.vms?address=https%3A%2F%2Fosp.example.org%3A8443");

        assertThat(told.path("address").asText()).isEqualTo(ADDRESS);
        assertThat(told.at("/steps/0/place").asText()).isEqualTo("Settings > Webhook");
        assertThat(told.at("/steps/0/entry").asText()).isEqualTo(ADDRESS);
    }

    @Test
    void withoutAnAddressItsPlaceIsShown() throws Exception {
        assertThat(get(200, "/osp/api/webhooks/root.vms").at("/steps/0/entry").asText())
                .isEqualTo("https://<this host>/osp/webhooks/vms");
    }

    @Test
    void theModuleEntersItAndTheResultIsTold() throws Exception {
        result.complete(new OutputResult.Done("created", ""));

        JsonNode told = create(200, "{\"address\":\"https://osp.example.org:8443\"}");

        assertThat(created.join()).isEqualTo(URI.create(ADDRESS));
        assertThat(told.path("status").asText()).isEqualTo("Done");
        assertThat(told.path("message").asText()).isEqualTo("created");
    }

    @Test
    void aResultThatTakesLongIsNotWaitedForForEver() throws Exception {
        JsonNode told = create(202, "{\"address\":\"http://10.0.0.7:8080\"}");

        assertThat(told.path("status").asText()).isEqualTo("Pending");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "osp.example.org",
                "ftp://osp.example.org",
                "https://osp.example.org/",
                "https://user:word@osp.example.org",
                "https://osp.example.org?x",
                "https://osp.example.org#x",
                "https:",
                "https://osp example.org",
            })
    void anAddressIsThatOfAHostAlone(String address) throws Exception {
        JsonNode told = create(400, "{\"address\":\"" + address + "\"}");

        assertThat(told.path("code").asText()).isEqualTo("OSP-EH-201");
        assertThat(created).isNotDone();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "null", "{\"address\":1,\"x\":2}"})
    void aBodyThatIsNoneIsRefused(String body) throws Exception {
        assertThat(create(400, body).path("code").asText()).isEqualTo("OSP-EH-201");
    }

    @ParameterizedTest
    @ValueSource(strings = {"root.other", "root..vms", "%20"})
    void aServerWithoutAnOfferIsToldAsOne(String server) throws Exception {
        assertThat(get(404, "/osp/api/webhooks/" + server).path("code").asText())
                .isEqualTo("OSP-EH-107");
    }
}
