package ch.onsphere.osp.examples.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.api.OutputCommand;
import ch.onsphere.osp.api.OutputResult;
import ch.onsphere.osp.api.TransmissionMode;
import ch.onsphere.osp.api.Value;
import ch.onsphere.osp.examples.host.error.HostError;
import ch.onsphere.osp.examples.host.fake.FakeModule;
import ch.onsphere.osp.examples.host.fake.FakeProvider;
import ch.onsphere.osp.examples.host.fake.TestTree;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedHostTest {

    @TempDir Path directory;

    private final FakeProvider provider = new FakeProvider();

    private HostOptions options(FakeProvider modules) {
        return HostOptions.of(directory.resolve("tree"))
                .state(directory.resolve("state"))
                .provider(modules)
                .watchInterval(Duration.ZERO)
                .httpPort(0);
    }

    private static OutputCommand command(String outputId) {
        return new OutputCommand(
                new ItemId(outputId),
                new Value.BooleanValue(true),
                TransmissionMode.CHANGE,
                Instant.EPOCH,
                "c-1");
    }

    @Test
    void aCommandReachesTheModuleThatServesTheOutput() {
        TestTree.complete(directory.resolve("tree"));
        try (EmbeddedHost host = EmbeddedHost.start(options(provider))) {
            OutputResult result = host.send(command("root.vms.gate")).toCompletableFuture().join();

            assertThat(host.report().problems()).isEmpty();
            assertThat(result).isInstanceOf(OutputResult.Done.class);
            assertThat(provider.module("modules.fake.fake-1").commands())
                    .containsExactly(command("root.vms.gate"));
        }
    }

    @Test
    void twoHostsNeverShareTheirStates() {
        TestTree.complete(directory.resolve("tree"));
        try (EmbeddedHost host = EmbeddedHost.start(options(provider))) {
            assertThat(host.report().errors()).isZero();
            assertThatThrownBy(() -> EmbeddedHost.start(options(new FakeProvider())))
                    .isInstanceOfSatisfying(
                            OspException.class,
                            e -> assertThat(e.code()).isEqualTo(HostError.NO_STATE_DIRECTORY))
                    .hasMessageContaining("another host uses the state directory");
        }
        try (EmbeddedHost next = EmbeddedHost.start(options(new FakeProvider()))) {
            assertThat(next.report().errors()).isZero();
        }
    }

    @Test
    void whatIsSoundRunsWhenAPartOfTheFirstTreeIsBad() {
        TestTree.complete(directory.resolve("tree"))
                .write("root/vms/broken/output.fake", "{\"linkedSrver\":\"root.vms\"}");
        try (EmbeddedHost host = EmbeddedHost.start(options(provider))) {
            assertThat(host.report().errors()).isEqualTo(2);
            assertThat(host.send(command("root.vms.gate")).toCompletableFuture().join())
                    .isInstanceOf(OutputResult.Done.class);
            assertThat(host.send(command("root.vms.broken")).toCompletableFuture().join())
                    .isInstanceOfSatisfying(
                            OutputResult.Failed.class,
                            failed ->
                                    assertThat(failed.message())
                                            .contains("root/vms/broken/output.fake")
                                            .contains("linked"));
        }
    }

    @Test
    void closingStopsEveryModuleAndLeavesNoThread() throws InterruptedException {
        TestTree.complete(directory.resolve("tree"));
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        EmbeddedHost host =
                EmbeddedHost.start(options(provider).watchInterval(Duration.ofHours(1)));

        host.close();
        host.close();

        assertThat(provider.module("modules.fake.fake-1").closed()).isEqualTo(1);
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("osp-host-") && !before.contains(thread)) {
                // It has been told to end; what it still does ends by itself.
                thread.join(120_000);
                assertThat(thread.isAlive()).as(thread.getName()).isFalse();
            }
        }
    }

    @Test
    void closingEndsInBoundedTimeAlthoughAModuleHangs() throws InterruptedException {
        CountDownLatch closing = new CountDownLatch(1);
        Semaphore never = new Semaphore(0);
        FakeProvider hanging =
                new FakeProvider(
                        context ->
                                new FakeModule(context) {
                                    @Override
                                    public synchronized void close() {
                                        closing.countDown();
                                        never.acquireUninterruptibly();
                                    }
                                });
        TestTree.complete(directory.resolve("tree"));
        EmbeddedHost host = EmbeddedHost.start(options(hanging).stopWithin(Duration.ofMillis(100)));

        host.close();

        // It came back although the module, which was told to close, still hangs.
        assertThat(closing.await(120, TimeUnit.SECONDS)).isTrue();
        never.release();
    }

    @Test
    void aModuleThatCannotStartDoesNotStopTheOthers() {
        FakeProvider failing =
                new FakeProvider(
                        context -> {
                            if (context.moduleId().value().endsWith("fake-2")) {
                                throw new IllegalStateException("no");
                            }
                            return new FakeModule(context);
                        });
        TestTree.complete(directory.resolve("tree"))
                .write("modules/fake/fake-2/module.service", "services:\n");
        try (EmbeddedHost host = EmbeddedHost.start(options(failing))) {
            assertThat(host.send(command("root.vms.gate")).toCompletableFuture().join())
                    .isInstanceOf(OutputResult.Done.class);
        }
    }

    @Test
    void aChangeOfTheFilesIsTakenOverByItself() throws InterruptedException {
        CountDownLatch created = new CountDownLatch(2);
        FakeProvider counting =
                new FakeProvider(
                        context -> {
                            created.countDown();
                            return new FakeModule(context);
                        });
        TestTree tree = TestTree.complete(directory.resolve("tree"));
        try (EmbeddedHost host =
                EmbeddedHost.start(options(counting).watchInterval(Duration.ofMillis(5)))) {
            assertThat(created.getCount()).isEqualTo(1);

            tree.write("root/vms/door/output.fake", TestTree.OUTPUT);

            assertThat(created.await(120, TimeUnit.SECONDS)).isTrue();
            assertThat(host.report().errors()).isZero();
        }
    }

    @Test
    void withoutADirectoryNothingStarts() {
        assertThatThrownBy(() -> EmbeddedHost.start(options(provider)))
                .isInstanceOf(OspException.class)
                .hasMessageContaining("there is no directory");
    }

    @Test
    void withoutATokenTheApiIsNotOpenedToTheNetwork() {
        TestTree.complete(directory.resolve("tree"));
        HostOptions open = options(provider).httpAddress(new InetSocketAddress("0.0.0.0", 0));

        assertThatThrownBy(() -> EmbeddedHost.start(open))
                .isInstanceOf(OspException.class)
                .hasMessageContaining("would let everybody on the network send commands");
        assertThat(provider.modules).as("no module was started for it").isEmpty();
    }
}
