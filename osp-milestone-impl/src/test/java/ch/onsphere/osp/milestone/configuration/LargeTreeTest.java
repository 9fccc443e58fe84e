package ch.onsphere.osp.milestone.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.milestone.MemoryConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A large tree is read whole. How fast is measured by the benchmarks. */
@Timeout(300)
class LargeTreeTest {

    private static final int SERVERS = 100;
    private static final int OUTPUTS = 10_000;

    @Test
    void tenThousandOutputsOfAHundredServersAreRead() {
        MilestoneConfiguration read = Samples.reader().readAll(tree("root.vms-%d"));

        assertThat(read.servers()).hasSize(SERVERS);
        assertThat(read.outputs()).hasSize(OUTPUTS);
    }

    @Test
    void aTreeInWhichEveryLinkIsMisspeltIsReportedLinkByLink() {
        MilestoneConfiguration read = Samples.reader().readAll(tree("root.vsm-%d"));

        assertThat(read.faultyOutputs())
                .hasSize(OUTPUTS)
                .allMatch(item -> item.problems().get(0).suggestion().isPresent());
    }

    private static MemoryConfiguration tree(String link) {
        MemoryConfiguration tree = new MemoryConfiguration();
        for (int i = 0; i < SERVERS; i++) {
            tree.withServer("root.vms-" + i, Samples.serverAt("https://vms-" + i + ".example.org"));
        }
        for (int i = 0; i < OUTPUTS; i++) {
            String server = link.formatted(i % SERVERS);
            tree.withOutput("root.output-" + i, Samples.OUTPUT.replace("root.vms", server));
        }
        return tree;
    }
}
