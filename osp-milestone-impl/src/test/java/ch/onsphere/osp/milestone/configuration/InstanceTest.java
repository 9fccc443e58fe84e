package ch.onsphere.osp.milestone.configuration;

import static ch.onsphere.osp.milestone.configuration.Samples.OUTPUT;
import static ch.onsphere.osp.milestone.configuration.Samples.serverAt;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.Problem;
import ch.onsphere.osp.milestone.MemoryConfiguration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What one of several instances gets to see of a tree. */
class InstanceTest {

    private static final ItemId SECOND = new ItemId("modules.milestone.milestone-2");

    private final List<String> asked = new ArrayList<>();
    private final ConfigurationReader reader =
            new ConfigurationReader(
                    name -> {
                        asked.add(name);
                        return Optional.of("secret");
                    });
    private final MemoryConfiguration tree =
            new MemoryConfiguration()
                    .with(SECOND.value(), "module.service", "services:")
                    .withServer("root.a", serverAt("https://a"))
                    .withOutput("root.a.gate", linkedTo("root.a"))
                    .withOutput("root.a.bad", "{\"linkedServer\": \"root.a\"}")
                    .withOutput("root.a.unreadable", "{")
                    .withServer("root.b", second(serverAt("https://b")))
                    .withOutput("root.b.gate", linkedTo("root.b"))
                    .withServer(
                            "root.c", second("{\"moduleId\": \"modules.milestone.milestone-1\"}"))
                    .withOutput("root.c.gate", linkedTo("root.c"))
                    .withServer("root.d", "{");

    @Test
    void itGetsItsServersTheirOutputsAndItsFaultyItems() {
        MilestoneConfiguration read = reader.readInstance(tree, MemoryConfiguration.INSTANCE);

        assertThat(read.servers()).extracting(each -> each.id().value()).containsExactly("root.a");
        assertThat(read.outputs())
                .extracting(each -> each.id().value())
                .containsExactly("root.a.gate");
        assertThat(read.faultyServers()).isEmpty();
        assertThat(read.faultyOutputs())
                .extracting(each -> each.id().value())
                .containsExactly("root.a.bad");
        assertThat(read.problems())
                .extracting(Problem::file)
                .containsOnly("root/a/bad/output.milestone");
    }

    @Test
    void aFaultyServerBelongsToTheInstanceItNamesAndItsOutputsWithIt() {
        MilestoneConfiguration read = reader.readInstance(tree, SECOND);

        assertThat(read.servers()).extracting(each -> each.id().value()).containsExactly("root.b");
        assertThat(read.faultyServers())
                .extracting(each -> each.id().value())
                .containsExactly("root.c");
        assertThat(read.faultyOutputs())
                .extracting(each -> each.id().value())
                .containsExactly("root.c.gate");
    }

    @Test
    void theSecretsOfAnotherInstanceAreLeftAlone() {
        reader.readInstance(tree, SECOND);
        assertThat(asked).hasSize(1);

        reader.readAll(tree);
        assertThat(asked).hasSize(3);
    }

    @Test
    void theSameHostAtAnotherInstanceIsFoundAsWell() {
        tree.withServer("root.z", second(serverAt("https://a")));

        assertThat(reader.readInstance(tree, SECOND).faultyServers())
                .extracting(each -> each.problems().get(0).rule())
                .contains("duplicate-host");
    }

    private static String linkedTo(String server) {
        return OUTPUT.replace("root.vms", server);
    }

    private static String second(String server) {
        return server.replace(MemoryConfiguration.INSTANCE.value(), SECOND.value());
    }
}
