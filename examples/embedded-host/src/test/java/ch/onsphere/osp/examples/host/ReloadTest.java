package ch.onsphere.osp.examples.host;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.OutputCommand;
import ch.onsphere.osp.api.OutputResult;
import ch.onsphere.osp.api.TransmissionMode;
import ch.onsphere.osp.api.Value;
import ch.onsphere.osp.examples.host.fake.FakeProvider;
import ch.onsphere.osp.examples.host.fake.TestTree;
import ch.onsphere.osp.examples.host.reload.ReloadOutcome;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReloadTest {

    private static final ItemId ONE = new ItemId("modules.fake.fake-1");
    private static final ItemId TWO = new ItemId("modules.fake.fake-2");

    @TempDir Path directory;

    private final FakeProvider provider = new FakeProvider();
    private TestTree tree;
    private EmbeddedHost host;

    @BeforeEach
    void twoInstancesWithOneServerEach() {
        tree =
                TestTree.complete(directory.resolve("tree"))
                        .write("modules/fake/fake-2/module.service", "services:\n")
                        .write(
                                "root/south/server.fake",
                                "{\"moduleId\":\"modules.fake.fake-2\",\"host\":\"h\"}")
                        .write("root/south/gate/output.fake", "{\"linkedServer\":\"root.south\"}");
        host =
                EmbeddedHost.start(
                        HostOptions.of(tree.top())
                                .state(directory.resolve("state"))
                                .provider(provider)
                                .watchInterval(Duration.ZERO)
                                .httpPort(0));
        assertThat(host.report().problems()).isEmpty();
    }

    @AfterEach
    void end() {
        host.close();
    }

    private OutputResult send(String outputId) {
        return host.send(
                        new OutputCommand(
                                new ItemId(outputId),
                                new Value.BooleanValue(true),
                                TransmissionMode.CHANGE,
                                Instant.EPOCH,
                                "c-1"))
                .toCompletableFuture()
                .join();
    }

    @Test
    void withoutAChangeNothingIsRestarted() {
        assertThat(host.reloadNow().restarted()).isEmpty();
        assertThat(provider.modules).hasSize(2);
    }

    @Test
    void aChangedOutputRestartsTheInstanceOfItsServerAlone() {
        tree.write("root/south/door/output.fake", "{\"linkedServer\":\"root.south\"}");

        ReloadOutcome outcome = host.reloadNow();

        assertThat(outcome.applied()).isTrue();
        assertThat(outcome.restarted()).containsExactly(TWO);
        assertThat(provider.modules).hasSize(3);
        assertThat(provider.module(ONE.value()).closed()).isZero();
        assertThat(send("root.south.door")).isInstanceOf(OutputResult.Done.class);
    }

    @Test
    void aChangedServerRestartsItsInstanceAlone() {
        tree.write("root/vms/server.fake", "{\"moduleId\":\"modules.fake.fake-1\",\"host\":\"n\"}");

        assertThat(host.reloadNow().restarted()).containsExactly(ONE);
    }

    @Test
    void aChangeInTheFolderOfAnInstanceRestartsIt() {
        tree.write("modules/fake/fake-1/module.service", "services: changed\n");

        assertThat(host.reloadNow().restarted()).containsExactly(ONE);
    }

    @Test
    void aValueBesideAServerConcernsItsInstance() {
        tree.write("root/south/value.ospp", "{\"type\":\"BOOLEAN\"}");

        assertThat(host.reloadNow().restarted()).containsExactly(TWO);
    }

    @Test
    void changedValuesAndCallbacksNeedNoRestart() {
        tree.write("root/bell/value.ospp", "{\"type\":\"TEXT\"}")
                .write(
                        "root/button/callback.ospp",
                        "{\"linkedOutputs\":[{\"outputId\":\"root.south.gate\"}]}");

        ReloadOutcome outcome = host.reloadNow();

        assertThat(outcome.applied()).isTrue();
        assertThat(outcome.restarted()).isEmpty();
    }

    @Test
    void whatEditorsLeaveBesideAFileRestartsNothing() {
        for (String name : List.of("server.fake~", "server.fake.bak", "#server.fake#", "4913")) {
            tree.write("root/south/" + name, "anything")
                    .write("modules/fake/fake-1/" + name, "anything");

            assertThat(host.reloadNow().restarted()).as(name).isEmpty();
        }
    }

    @Test
    void anAddedInstanceStartsAndARemovedOneStops() {
        tree.write("modules/fake/fake-3/module.service", "services:\n");
        assertThat(host.reloadNow().restarted()).containsExactly(new ItemId("modules.fake.fake-3"));
        assertThat(provider.module("modules.fake.fake-3").closed()).isZero();

        tree.delete("modules/fake/fake-3/module.service").delete("modules/fake/fake-3");
        assertThat(host.reloadNow().restarted()).containsExactly(new ItemId("modules.fake.fake-3"));
        assertThat(provider.module("modules.fake.fake-3").closed()).isEqualTo(1);
    }

    @Test
    void aBadChangeIsRefusedAsAWholeAndEverythingGoesOn() {
        tree.write("root/vms/gate/output.fake", "{\"linkedServer\":")
                .write("root/south/door/output.fake", "{\"linkedServer\":\"root.south\"}");

        ReloadOutcome outcome = host.reloadNow();

        assertThat(outcome.applied()).isFalse();
        assertThat(outcome.report().errors()).isEqualTo(1);
        assertThat(host.report().problems()).isEmpty();
        assertThat(provider.modules).hasSize(2);
        assertThat(send("root.vms.gate")).isInstanceOf(OutputResult.Done.class);
        assertThat(send("root.south.door")).isInstanceOf(OutputResult.Failed.class);
    }

    @Test
    void aTreeThatHasGoneIsRefused() {
        tree.delete("root/vms/gate/output.fake")
                .write("root/button/callback.ospp", "{\"linkedOutputs\":[]}");
        assertThat(host.reloadNow().applied()).isTrue();
        assertThat(send("root.vms.gate"))
                .isInstanceOfSatisfying(
                        OutputResult.Failed.class,
                        failed -> assertThat(failed.code()).isEqualTo("OSP-EH-101"));

        assertThat(tree.top().toFile().renameTo(directory.resolve("away").toFile())).isTrue();
        assertThat(host.reloadNow().applied()).isFalse();
        assertThat(send("root.south.gate")).isInstanceOf(OutputResult.Done.class);
    }

    @Test
    void aTreeThatWasBadFromTheStartCanBeMendedStepByStep() {
        host.close();
        tree.write("root/a/output.fake", "{").write("root/b/output.fake", "{");
        host =
                EmbeddedHost.start(
                        HostOptions.of(tree.top())
                                .state(directory.resolve("state"))
                                .provider(new FakeProvider())
                                .watchInterval(Duration.ZERO)
                                .httpPort(0));
        assertThat(host.report().errors()).isEqualTo(2);

        tree.write("root/a/output.fake", TestTree.OUTPUT);

        assertThat(host.reloadNow().applied()).isTrue();
        assertThat(host.report().errors()).isEqualTo(1);
        assertThat(send("root.a")).isInstanceOf(OutputResult.Done.class);
    }
}
