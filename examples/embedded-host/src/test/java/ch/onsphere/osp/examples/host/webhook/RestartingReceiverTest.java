package ch.onsphere.osp.examples.host.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.HostContext;
import ch.onsphere.osp.examples.host.EmbeddedHost;
import ch.onsphere.osp.examples.host.HostOptions;
import ch.onsphere.osp.examples.host.fake.FakeModule;
import ch.onsphere.osp.examples.host.fake.FakeProvider;
import ch.onsphere.osp.examples.host.fake.TestTree;
import ch.onsphere.osp.examples.host.reload.ReloadOutcome;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a sender is told while nobody receives its posts. */
@Timeout(300)
class RestartingReceiverTest {

    /** What an instance does when it is started. */
    @FunctionalInterface
    interface Start {
        void of(HostContext context) throws InterruptedException;
    }

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir Path directory;

    private volatile Start start = RestartingReceiverTest::receives;
    private TestTree tree;
    private EmbeddedHost host;

    private static void receives(HostContext context) {
        context.webhooks().register("/vms", request -> CompletableFuture.completedFuture(200));
    }

    @BeforeEach
    void aHost() {
        tree = TestTree.complete(directory.resolve("tree"));
        FakeProvider provider =
                new FakeProvider(
                        context ->
                                new FakeModule(context) {
                                    @Override
                                    public void start() {
                                        try {
                                            start.of(context);
                                        } catch (InterruptedException e) {
                                            throw new IllegalStateException(e);
                                        }
                                    }
                                });
        host =
                EmbeddedHost.start(
                        HostOptions.of(tree.top())
                                .state(directory.resolve("state"))
                                .provider(provider)
                                .startWithin(Duration.ofMinutes(2))
                                .watchInterval(Duration.ZERO)
                                .httpPort(0));
    }

    @AfterEach
    void end() {
        host.close();
    }

    private HttpResponse<String> post(String path) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(host.httpAddress().resolve("/osp/webhooks" + path))
                        .POST(HttpRequest.BodyPublishers.ofString("{}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private ReloadOutcome restart(Start next) {
        start = next;
        tree.write("modules/fake/fake-1/module.service", "services: changed" + next.hashCode());
        return host.reloadNow();
    }

    private void isToldToComeBack() throws Exception {
        HttpResponse<String> answer = post("/vms");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(answer.body()).contains("OSP-EH-208");
    }

    @Test
    void whoPostsWhileTheModuleRestartsIsToldToComeBack() throws Exception {
        assertThat(post("/vms").statusCode()).isEqualTo(200);
        assertThat(post("/nobody").statusCode()).isEqualTo(404);
        CountDownLatch starting = new CountDownLatch(1);
        CountDownLatch mayGoOn = new CountDownLatch(1);
        CompletableFuture<ReloadOutcome> reload =
                CompletableFuture.supplyAsync(
                        () ->
                                restart(
                                        context -> {
                                            starting.countDown();
                                            mayGoOn.await();
                                            receives(context);
                                        }));
        try {
            assertThat(starting.await(120, TimeUnit.SECONDS)).isTrue();

            isToldToComeBack();
        } finally {
            mayGoOn.countDown();
        }
        assertThat(reload.get(120, TimeUnit.SECONDS).restarted()).hasSize(1);
        assertThat(post("/vms").statusCode()).isEqualTo(200);
    }

    @Test
    void whoPostsToAModuleThatCouldNotStartIsToldToComeBack() throws Exception {
        restart(
                context -> {
                    throw new IllegalStateException("no licence");
                });

        isToldToComeBack();

        restart(RestartingReceiverTest::receives);
        assertThat(post("/vms").statusCode()).isEqualTo(200);
    }

    @Test
    void aPathThatIsGoneIsToldAsOne() throws Exception {
        restart(context -> {});

        assertThat(post("/vms").statusCode()).isEqualTo(404);
    }

    @Test
    void aPathWhoseModuleIsGoneIsToldAsOne() throws Exception {
        tree.delete("root/vms/server.fake")
                .delete("root/vms/gate/output.fake")
                .delete("root/button/callback.ospp")
                .delete("modules/fake/fake-1/module.service")
                .delete("modules/fake/fake-1");

        assertThat(host.reloadNow().applied()).isTrue();

        assertThat(post("/vms").statusCode()).isEqualTo(404);
    }
}
