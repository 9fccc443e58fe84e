package ch.onsphere.osp.milestone.configuration;

import static ch.onsphere.osp.milestone.configuration.Samples.readServer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.Problem;
import ch.onsphere.osp.kit.configuration.Key;
import ch.onsphere.osp.kit.configuration.Secret;
import ch.onsphere.osp.kit.proxy.ProxyBypass;
import ch.onsphere.osp.kit.proxy.ProxyConfiguration;
import ch.onsphere.osp.milestone.MemoryConfiguration;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServerConfigurationTest {

    @Test
    void whatIsLeftOutHasTheDocumentedDefaults() {
        MilestoneConfiguration read = readServer(Samples.SERVER);

        assertThat(read.problems()).isEmpty();
        assertThat(read.servers())
                .containsExactly(
                        new ServerConfiguration(
                                new ItemId("root.vms"),
                                MemoryConfiguration.INSTANCE,
                                URI.create("https://vms.example.org"),
                                new Authentication.Basic(
                                        "onsphere", Secret.of("from the environment")),
                                Duration.ofSeconds(10),
                                10,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                true,
                                Duration.ofHours(1),
                                Duration.ofSeconds(5),
                                Map.of()));
    }

    @Test
    void everyKeyArrives() {
        MilestoneConfiguration read = readServer(Samples.FULL_SERVER);

        assertThat(Samples.errors(read)).isEmpty();
        assertThat(read.servers())
                .containsExactly(
                        new ServerConfiguration(
                                new ItemId("root.vms"),
                                MemoryConfiguration.INSTANCE,
                                URI.create("https://vms.example.org:8443"),
                                new Authentication.ClientCredentials(
                                        "osp", Secret.of("from the environment")),
                                Duration.ofMillis(1500),
                                3,
                                Optional.of("xprotect-ca.pem"),
                                Optional.of(
                                        new ProxyConfiguration(
                                                URI.create("http://proxy.example.org:3128"),
                                                Optional.of(
                                                        new ProxyConfiguration.Credentials(
                                                                "osp",
                                                                Secret.of("from the environment"))),
                                                List.of(
                                                        new ProxyBypass.Host("vms.example.org"),
                                                        new ProxyBypass.Domain(".example.com")))),
                                Optional.of(
                                        new WebhookConfiguration(
                                                "/vms",
                                                Secret.of("from the environment"),
                                                Duration.ofMinutes(10))),
                                false,
                                Duration.ofMinutes(90),
                                Duration.ofSeconds(20),
                                Map.of("recorder-1", "10.0.0.7:7563")));
    }

    @Test
    void theFullSampleHasEveryKeyThatIsDeclared() throws JsonProcessingException {
        List<String> declared = ServerKeys.SHAPE.allKeys().stream().map(Key::name).toList();

        assertThat(new ObjectMapper().readTree(Samples.FULL_SERVER).fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(declared);
    }

    @Test
    void allKeysHaveAnEffect() {
        assertThat(Samples.warnings(readServer(Samples.FULL_SERVER))).isEmpty();
    }

    @Test
    void aWebhookWithoutATokenIsAcceptedWithAWarning() {
        MilestoneConfiguration read =
                readServer(Samples.serverWith("webhook", "{\"path\": \"/vms\"}"));

        assertThat(Samples.warnings(read))
                .extracting(Problem::pointer, Problem::rule)
                .containsExactly(tuple("/webhook", "webhook-token"));
        assertThat(read.servers().get(0).webhook().orElseThrow().token()).isEqualTo(Secret.of(""));
    }

    @Test
    void aSecondServerAtTheSamePathIsAnError() {
        String webhook = "{\"path\": \"/vms\", \"token\": \"${env:PASSWORD}\"}";
        String server = Samples.serverWith("webhook", webhook);
        MilestoneConfiguration read =
                Samples.reader()
                        .readAll(
                                new MemoryConfiguration()
                                        .withServer("root.a", server)
                                        .withServer("root.b", server.replace("vms.", "other.")));

        assertThat(read.servers()).hasSize(1);
        Problem error = Samples.error(read);
        assertThat(error.pointer()).isEqualTo("/webhook/path");
        assertThat(error.found()).contains("/vms", "root.a");
    }
}
