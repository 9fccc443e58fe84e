package ch.onsphere.osp.examples.host.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.OutputResult;
import ch.onsphere.osp.api.WebhookSetup;
import ch.onsphere.osp.examples.host.EmbeddedHost;
import ch.onsphere.osp.examples.host.HostOptions;
import ch.onsphere.osp.examples.host.fake.FakeProvider;
import ch.onsphere.osp.examples.host.fake.TestTree;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class WebhookCommandTest {

    @TempDir Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private EmbeddedHost host;

    @BeforeEach
    void aHostWithAnOffer() {
        FakeProvider provider = new FakeProvider();
        host =
                EmbeddedHost.start(
                        HostOptions.of(TestTree.complete(directory.resolve("tree")).top())
                                .state(directory.resolve("state"))
                                .provider(provider)
                                .watchInterval(Duration.ZERO)
                                .httpPort(0));
        provider.module("modules.fake.fake-1")
                .context()
                .webhooks()
                .offer(new ItemId("root.vms"), "/vms", new Setup());
    }

    private static final class Setup implements WebhookSetup {

        @Override
        public List<Step> steps(String address) {
            return List.of(new Step("Webhooks > Name", "OnSphere"), new Step("Address", address));
        }

        @Override
        public CompletionStage<OutputResult> create(URI address) {
            return CompletableFuture.completedFuture(
                    new OutputResult.Done("created for " + address, ""));
        }
    }

    @AfterEach
    void end() {
        host.close();
    }

    private int run(String... args) {
        CommandLine commandLine = HostMain.commandLine();
        commandLine.setOut(new PrintWriter(out));
        commandLine.setErr(new PrintWriter(err, true));
        String[] all = new String[args.length + 3];
        all[0] = "webhook";
        System.arraycopy(args, 0, all, 1, args.length);
        all[args.length + 1] = "--host";
        all[args.length + 2] = host.httpAddress().toString();
        return commandLine.execute(all);
    }

    @Test
    void itTellsWhatToEnterOneLineAfterTheOther() {
        assertThat(run("root.vms", "--address", "https://osp.example.org")).isZero();

        assertThat(out.toString())
                .contains("the server [root.vms]")
                .contains("  Webhooks > Name\n      OnSphere\n")
                .contains("  Address\n      https://osp.example.org/osp/webhooks/vms\n");
    }

    @Test
    void withoutAnAddressItIsThatOfTheHost() {
        assertThat(run("root.vms")).isZero();

        assertThat(out.toString()).contains(host.httpAddress() + "/osp/webhooks/vms");
    }

    @Test
    void itHasTheModuleEnterIt() {
        assertThat(run("root.vms", "--create", "--address", "https://osp.example.org")).isZero();

        assertThat(out.toString())
                .startsWith("Done: created for https://osp.example.org/osp/webhooks/vms");
    }

    @Test
    void aServerWithoutAWebhookIsToldAsOne() {
        assertThat(run("root.other")).isEqualTo(1);
        assertThat(out.toString()).contains("(OSP-EH-107)");
        assertThat(run("root..other")).isEqualTo(2);
        assertThat(err.toString()).contains("is not an ItemId");
    }

    @Test
    void anAddressThatIsNoneIsRefused() {
        assertThat(run("root.vms", "--address", "osp.example.org")).isEqualTo(1);
        assertThat(out.toString()).contains("(OSP-EH-201)");
    }
}
