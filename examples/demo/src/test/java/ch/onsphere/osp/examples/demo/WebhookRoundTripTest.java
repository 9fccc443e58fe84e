package ch.onsphere.osp.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.examples.host.EmbeddedHost;
import ch.onsphere.osp.examples.host.HostOptions;
import ch.onsphere.osp.examples.xprotect.SimulatedSite;
import ch.onsphere.osp.examples.xprotect.SiteOptions;
import ch.onsphere.osp.examples.xprotect.Webhook;
import ch.onsphere.osp.examples.xprotect.WebhookRule;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Site, host and module together: a value goes out as an event and comes back as a webhook. */
class WebhookRoundTripTest {

    private static final String GATE = "11111111-2222-3333-4444-555555555555";
    private static final String TOKEN = "a-token-of-the-webhook";
    private static final long PATIENCE = Duration.ofMinutes(2).toNanos();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir Path directory;

    private SimulatedSite site;
    private EmbeddedHost host;

    @BeforeEach
    void start() throws Exception {
        site =
                SimulatedSite.start(
                        SiteOptions.defaults()
                                .withBasicUser("onsphere", "a password")
                                .withUserDefinedEvent(GATE, "Open gate")
                                .withWebhooksByRest(true));
        write("certs/external/site.pem", site.certificateAuthority());
        write("modules/milestone/milestone-1/module.service", "");
        write(
                "root/vms/server.milestone",
                """
                {"moduleId": "modules.milestone.milestone-1", "host": "%s",
                 "authentication": {"username": "onsphere", "password": "a password"},
                 "eventStream": false,
                 "webhook": {"path": "/vms", "token": "%s"}}
                """
                        .formatted(site.address(), TOKEN));
        write(
                "root/vms/open/output.milestone",
                "{\"linkedServer\": \"root.vms\", \"event\": \"Open gate\"}");
        write(
                "root/vms/opened/owner.milestone",
                "{\"linkedServer\": \"root.vms\", \"event\": \"Open gate\","
                        + " \"contentFrom\": \"/id\"}");
        write("root/vms/opened/value.ospp", "{\"type\": \"TEXT\"}");
        host =
                EmbeddedHost.start(
                        HostOptions.of(directory.resolve("tree"))
                                .state(directory.resolve("state"))
                                .watchInterval(Duration.ZERO)
                                .httpPort(0));
        // On a busy machine the host answers 503 and is asked again, as XProtect does it.
        site.webhooks().retryAfter(Duration.ofSeconds(2));
        until("ONLINE", () -> ask("servers").at("/servers/0/state").asText().equals("ONLINE"));
    }

    @AfterEach
    void stop() {
        host.close();
        site.close();
    }

    private void write(String path, String text) throws IOException {
        Path file = directory.resolve("tree").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static void until(String what, Callable<Boolean> holds) throws Exception {
        long end = System.nanoTime() + PATIENCE;
        while (!holds.call()) {
            assertThat(System.nanoTime()).as("waiting for " + what).isLessThan(end);
            Thread.sleep(20);
        }
    }

    private JsonNode ask(String what) throws Exception {
        return call(HttpRequest.newBuilder(api(what)));
    }

    private JsonNode post(String where, String body) throws Exception {
        return call(
                HttpRequest.newBuilder(api(where))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private URI api(String what) {
        return host.httpAddress().resolve("/osp/api/" + what);
    }

    private static JsonNode call(HttpRequest.Builder request) throws Exception {
        return new ObjectMapper()
                .readTree(
                        CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString()).body());
    }

    private void createWebhook() throws Exception {
        JsonNode created =
                post("webhooks/root.vms", "{\"address\": \"" + host.httpAddress() + "\"}");
        assertThat(created.path("status").asText()).as(created.toString()).isEqualTo("Done");
        site.webhooks().bind(new WebhookRule(GATE, "", "OnSphere root.vms"));
    }

    private String trigger() throws Exception {
        JsonNode done = post("outputs/root.vms.open", "{\"content\": \"true\"}");
        assertThat(done.path("status").asText()).as(done.toString()).isEqualTo("Done");
        return done.path("reference").asText();
    }

    private List<String> changes() throws Exception {
        return ask("changes?itemId=root.vms.opened").path("changes").findValuesAsText("content");
    }

    @Test
    void whatWasTriggeredComesBackThroughTheWebhookThatTheModuleCreated() throws Exception {
        createWebhook();

        String id = trigger();

        until("the value", () -> changes().equals(List.of(id)));
        until("the answer", () -> answers(200) == 1);
    }

    @Test
    void anEventThatIsPostedByTwoWebhooksCountsOnce() throws Exception {
        createWebhook();
        site.webhooks().bind(new WebhookRule("", "", "Twin"));
        site.webhooks().add(twin());

        String first = trigger();
        String second = trigger();

        until("all answers", () -> answers(200) == 4);
        until("both values", () -> changes().size() >= 2);
        assertThat(changes()).containsExactlyInAnyOrder(first, second);
        // Two that arrive in the same moment are both accepted; the value tells them apart.
        assertThat(metric("accepted") + metric("repeated")).isGreaterThanOrEqualTo(4);
    }

    @Test
    void aSiteWithAnotherTokenSetsNothing() throws Exception {
        createWebhook();
        site.webhooks().remove("OnSphere root.vms");
        site.webhooks().add(new Webhook("OnSphere root.vms", webhookAddress(), "another token"));

        trigger();

        until("the answer", () -> answers(403) > 0);
        assertThat(changes()).isEmpty();
    }

    private long answers(int status) {
        return site.webhooks().attempts().stream()
                .filter(attempt -> attempt.status() == status)
                .count();
    }

    private Webhook twin() {
        return new Webhook("Twin", webhookAddress(), TOKEN);
    }

    private URI webhookAddress() {
        return host.httpAddress().resolve("/osp/webhooks/vms");
    }

    private long metric(String result) throws Exception {
        String text =
                CLIENT.send(
                                HttpRequest.newBuilder(host.httpAddress().resolve("/osp/metrics"))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString())
                        .body();
        return text.lines()
                .filter(line -> line.startsWith("milestone_webhooks_total"))
                .filter(line -> line.contains("result=\"" + result + "\""))
                .mapToLong(line -> (long) Double.parseDouble(line.replaceAll(".* ", "")))
                .sum();
    }
}
