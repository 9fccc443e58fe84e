package ch.onsphere.osp.examples.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.api.OutputCommand;
import ch.onsphere.osp.api.OutputResult;
import ch.onsphere.osp.api.TransmissionMode;
import ch.onsphere.osp.api.Value;
import ch.onsphere.osp.examples.host.fake.FakeModule;
import ch.onsphere.osp.examples.host.fake.FakeProvider;
import ch.onsphere.osp.examples.host.fake.TestTree;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens when a module, the network or the disk does not do what it should. */
class FailureModesTest {

    private static final ItemId GATE = new ItemId("root.vms.gate");

    @TempDir Path directory;
    private TestTree tree;

    @BeforeEach
    void aTree() {
        tree = TestTree.complete(directory.resolve("tree"));
    }

    private HostOptions options(FakeProvider provider) {
        return HostOptions.of(tree.top())
                .state(directory.resolve("state"))
                .provider(provider)
                .watchInterval(Duration.ZERO)
                .httpPort(0);
    }

    private static CompletionStage<OutputResult> send(EmbeddedHost host) {
        return host.send(
                new OutputCommand(
                        GATE,
                        new Value.BooleanValue(true),
                        TransmissionMode.CHANGE,
                        Instant.EPOCH,
                        "c-1"));
    }

    private static String failureCode(EmbeddedHost host) {
        return ((OutputResult.Failed) send(host).toCompletableFuture().join()).code();
    }

    private static int status(EmbeddedHost host, String path)
            throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(host.httpAddress().resolve(path)).build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void anEmptiedTreeIsRefusedAndEverythingRunsOn() throws IOException {
        try (EmbeddedHost host = EmbeddedHost.start(options(new FakeProvider()))) {
            Files.move(tree.top().resolve("root"), directory.resolve("moved-away"));

            host.reloadNow();

            assertThat(send(host).toCompletableFuture().join())
                    .isInstanceOf(OutputResult.Done.class);
        }
    }

    @Test
    void aPageInABrowserIsTurnedAway() throws Exception {
        try (EmbeddedHost host = EmbeddedHost.start(options(new FakeProvider()))) {
            HttpRequest request =
                    HttpRequest.newBuilder(host.httpAddress().resolve("/osp/api/outputs/" + GATE))
                            .header("Origin", "https://elsewhere.example")
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString("{\"content\":\"true\"}"))
                            .build();

            int status =
                    HttpClient.newHttpClient()
                            .send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode();

            assertThat(status).isEqualTo(403);
        }
    }

    @Test
    void aPortThatIsTakenEndsTheStartBeforeAnyModuleBegins() throws IOException {
        FakeProvider provider = new FakeProvider();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            HostOptions options = options(provider).httpPort(taken.getLocalPort());

            assertThatThrownBy(() -> EmbeddedHost.start(options))
                    .isInstanceOfSatisfying(
                            OspException.class,
                            e -> assertThat(e.code().code()).isEqualTo("OSP-EH-002"))
                    .hasMessageContaining("cannot listen on");
        }
        assertThat(provider.modules).isEmpty();
    }

    @Test
    void aModuleThatFailedIsToldAndTriedAgainAtTheNextReload() throws Exception {
        AtomicBoolean broken = new AtomicBoolean(true);
        FakeProvider provider =
                new FakeProvider(
                        context -> {
                            if (broken.get()) {
                                throw new IllegalStateException("no licence");
                            }
                            return new FakeModule(context);
                        });
        try (EmbeddedHost host = EmbeddedHost.start(options(provider))) {
            assertThat(status(host, "/osp/health")).isEqualTo(200);
            assertThat(status(host, "/osp/health/ready")).isEqualTo(503);
            assertThat(failureCode(host)).isEqualTo("OSP-EH-103");

            broken.set(false);
            host.reloadNow();

            assertThat(status(host, "/osp/health/ready")).isEqualTo(200);
            assertThat(send(host).toCompletableFuture().join())
                    .isInstanceOf(OutputResult.Done.class);
        }
    }

    @Test
    void aStateDirectoryThatCannotBeMadeConcernsThoseWhoNeedItAlone() throws IOException {
        Files.writeString(directory.resolve("state"), "a file in the way");
        tree.write("modules/fake/fake-2/module.service", "services:\n");
        FakeProvider provider =
                new FakeProvider(
                        context -> {
                            if (context.moduleId().value().endsWith("fake-2")) {
                                context.stateDirectory();
                            }
                            return new FakeModule(context);
                        });
        try (EmbeddedHost host = EmbeddedHost.start(options(provider))) {
            assertThat(provider.modules).hasSize(1);
            assertThat(send(host).toCompletableFuture().join())
                    .isInstanceOf(OutputResult.Done.class);
        }
    }

    @Test
    void everyCallOfAModuleHasItsClassLoader() {
        List<ClassLoader> seen = new ArrayList<>();
        Runnable look = () -> seen.add(Thread.currentThread().getContextClassLoader());
        FakeProvider provider =
                new FakeProvider(
                                context -> {
                                    look.run();
                                    return new FakeModule(context) {
                                        @Override
                                        public void start() {
                                            look.run();
                                        }

                                        @Override
                                        public synchronized void close() {
                                            look.run();
                                        }
                                    };
                                })
                        .validating(
                                configuration -> {
                                    look.run();
                                    return List.of();
                                });
        Thread.currentThread().setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            EmbeddedHost.start(options(provider)).close();
        } finally {
            Thread.currentThread().setContextClassLoader(getClass().getClassLoader());
        }

        assertThat(seen).hasSize(4).allMatch(FakeProvider.class.getClassLoader()::equals);
    }

    @Test
    void aCommandThatIsUnderWayWhenTheHostEndsGetsTheResultOfItsModule() throws Exception {
        CompletableFuture<OutputResult> result = new CompletableFuture<>();
        CountDownLatch closed = new CountDownLatch(1);
        FakeProvider provider =
                new FakeProvider(
                        context ->
                                new FakeModule(context) {
                                    @Override
                                    public synchronized void close() {
                                        result.complete(new OutputResult.Ignored("ending"));
                                        closed.countDown();
                                    }
                                });
        EmbeddedHost host = EmbeddedHost.start(options(provider));
        provider.modules.get(0).answering(command -> result);
        CompletableFuture<OutputResult> answer = send(host).toCompletableFuture();

        host.close();

        assertThat(closed.await(120, TimeUnit.SECONDS)).isTrue();
        assertThat(answer.join()).isEqualTo(new OutputResult.Ignored("ending"));
        assertThat(failureCode(host)).isEqualTo("OSP-EH-103");
    }

    @Test
    void aReloadAfterTheEndChangesNothing() {
        FakeProvider provider = new FakeProvider();
        EmbeddedHost host = EmbeddedHost.start(options(provider));
        host.close();

        assertThat(host.reloadNow().applied()).isFalse();
        assertThat(provider.modules).hasSize(1);
    }

    @Test
    void twoReloadsAtOnceFollowEachOther() throws InterruptedException {
        FakeProvider provider = new FakeProvider();
        try (EmbeddedHost host = EmbeddedHost.start(options(provider))) {
            tree.write("root/vms/door/output.fake", TestTree.OUTPUT);
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                threads.add(new Thread(host::reloadNow));
            }
            threads.forEach(Thread::start);
            for (Thread thread : threads) {
                thread.join();
            }

            assertThat(provider.modules).hasSize(2);
            assertThat(send(host).toCompletableFuture().join())
                    .isInstanceOf(OutputResult.Done.class);
        }
    }
}
