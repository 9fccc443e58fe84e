package ch.onsphere.osp.milestone.configuration;

import static ch.onsphere.osp.milestone.configuration.Samples.OUTPUT;
import static ch.onsphere.osp.milestone.configuration.Samples.SERVER;
import static ch.onsphere.osp.milestone.configuration.Samples.error;
import static ch.onsphere.osp.milestone.configuration.Samples.reader;
import static ch.onsphere.osp.milestone.configuration.Samples.serverAt;
import static ch.onsphere.osp.milestone.configuration.Samples.serverWith;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.Problem;
import ch.onsphere.osp.milestone.MemoryConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What only the tree as a whole can tell: links, instances, doubles. */
class TreeTest {

    private final MemoryConfiguration tree = new MemoryConfiguration();

    @Test
    void aTreeWithoutTheModuleIsNoProblem() {
        assertThat(reader().readAll(tree).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "modules.milestone.milestone-2, modules.milestone.milestone-1",
        "modules.milestone.milestone1, modules.milestone.milestone-1",
        "modules.modbus.modbus-1,",
        "modules.milestone,",
    })
    void aModuleThatIsNoInstance(String moduleId, String suggestion) {
        tree.withServer("root.vms", serverWith("moduleId", "\"" + moduleId + "\""));

        Problem problem = error(reader().readAll(tree));

        assertThat(problem.rule()).isEqualTo("module");
        assertThat(problem.pointer()).isEqualTo("/moduleId");
        assertThat(problem.found()).startsWith(moduleId);
        assertThat(problem.suggestion().orElse(null)).isEqualTo(suggestion);
    }

    @Test
    void aLinkToAServerThatDoesNotExist() {
        tree.withServer("root.vms", SERVER);
        tree.withOutput("root.gate", OUTPUT.replace("root.vms", "root.vsm"));

        Problem problem = error(reader().readAll(tree));

        assertThat(problem.rule()).isEqualTo("link");
        assertThat(problem.pointer()).isEqualTo("/linkedServer");
        assertThat(problem.found())
                .isEqualTo("root.vsm, which is not in the tree or cannot be read");
        assertThat(problem.suggestion()).contains("root.vms");
    }

    @Test
    void aLinkToAServerOfAnotherModule() {
        tree.with("root.vms", "slave.modbus", "{}");
        tree.withOutput("root.gate", OUTPUT);

        assertThat(error(reader().readAll(tree)).found())
                .isEqualTo("root.vms, which holds slave.modbus, a connection of another module");
    }

    @Test
    void aLinkToADirectoryWithoutAServer() {
        tree.with("root.vms.other", "value.ospp", "{}");
        tree.withOutput("root.gate", OUTPUT);

        assertThat(error(reader().readAll(tree)).found())
                .isEqualTo("root.vms, which holds no server.milestone");
    }

    @Test
    void aLinkToAServerWithErrorsSaysSo() {
        tree.withServer("root.vms", "{").withOutput("root.gate", OUTPUT);

        MilestoneConfiguration read = reader().readAll(tree);

        assertThat(read.faultyOutputs()).hasSize(1);
        Problem problem = read.faultyOutputs().get(0).problems().get(0);
        assertThat(problem.rule()).isEqualTo(Problem.WAITS);
        assertThat(problem.found()).isEqualTo("root.vms, whose server.milestone has errors");
    }

    @Test
    void oneFaultyServerLeavesTheOthersRunning() {
        tree.withServer("root.a", "{")
                .withServer("root.vms", SERVER)
                .withOutput("root.gate", OUTPUT);
        tree.withOutput("root.vms.bad", "[]");

        MilestoneConfiguration read = reader().readAll(tree);

        assertThat(read.servers())
                .extracting(server -> server.id().value())
                .containsExactly("root.vms");
        assertThat(read.outputs())
                .extracting(output -> output.id().value())
                .containsExactly("root.gate");
        assertThat(read.faultyServers())
                .extracting(item -> item.id().value())
                .containsExactly("root.a");
        assertThat(read.faultyOutputs())
                .extracting(item -> item.id().value())
                .containsExactly("root.vms.bad");
        assertThat(read.problems())
                .extracting(Problem::file)
                .containsExactly("root/a/server.milestone", "root/vms/bad/output.milestone");
    }

    @ParameterizedTest
    @CsvSource({
        "https://vms.example.org, https://VMS.example.org:443",
        "https://vms.example.org:8443, https://vms.EXAMPLE.org:8443",
        "http://vms.example.org:80, http://vms.example.org",
    })
    void ofTwoServersWithTheSameHostTheFirstKeepsRunning(String first, String second) {
        tree.withServer("root.vms-2", serverAt(second)).withServer("root.vms-1", serverAt(first));

        MilestoneConfiguration read = reader().readAll(tree);

        assertThat(read.servers())
                .extracting(ServerConfiguration::id)
                .containsExactly(new ItemId("root.vms-1"));
        Problem problem = error(read);
        assertThat(problem.file()).isEqualTo("root/vms-2/server.milestone");
        assertThat(problem.pointer()).isEqualTo("/host");
        assertThat(problem.rule()).isEqualTo("duplicate-host");
        assertThat(problem.found()).contains("root.vms-1");
    }

    @Test
    void anotherPortIsAnotherServer() {
        tree.withServer("root.a", serverAt("https://vms:8443"))
                .withServer("root.b", serverAt("https://vms"));

        assertThat(reader().readAll(tree).servers()).hasSize(2);
    }
}
