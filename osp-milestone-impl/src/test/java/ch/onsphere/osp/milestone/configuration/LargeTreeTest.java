package ch.onsphere.osp.milestone.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.milestone.MemoryConfiguration;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LargeTreeTest {

    private static final int SERVERS = 100;
    private static final Duration ENOUGH = Duration.ofSeconds(2);

    @Test
    void tenThousandOutputsOfAHundredServersAreReadInTime() {
        MemoryConfiguration tree = tree(10_000, "root.vms-%d");
        time(tree(1_000, "root.vms-%d"));

        assertThat(Samples.reader().readAll(tree).outputs()).hasSize(10_000);
        assertThat(time(tree)).isLessThan(ENOUGH);
    }

    @Test
    void theTimeGrowsWithTheTreeAndNotFaster() {
        MemoryConfiguration small = tree(2_500, "root.vms-%d");
        MemoryConfiguration large = tree(10_000, "root.vms-%d");
        time(large);

        // Four times the files: four times the time, and as much again for an unsteady machine.
        assertThat(best(large)).isLessThan(best(small).multipliedBy(8).plusMillis(50));
    }

    @Test
    void aTreeInWhichEveryLinkIsMisspeltIsReportedInTime() {
        MemoryConfiguration tree = tree(10_000, "root.vsm-%d");

        MilestoneConfiguration read = Samples.reader().readAll(tree);

        assertThat(read.faultyOutputs())
                .hasSize(10_000)
                .allMatch(item -> item.problems().get(0).suggestion().isPresent());
        assertThat(time(tree)).isLessThan(ENOUGH);
    }

    private static MemoryConfiguration tree(int outputs, String link) {
        MemoryConfiguration tree = new MemoryConfiguration();
        for (int i = 0; i < SERVERS; i++) {
            tree.withServer("root.vms-" + i, Samples.serverAt("https://vms-" + i + ".example.org"));
        }
        for (int i = 0; i < outputs; i++) {
            String server = link.formatted(i % SERVERS);
            tree.withOutput("root.output-" + i, Samples.OUTPUT.replace("root.vms", server));
        }
        return tree;
    }

    private static Duration best(MemoryConfiguration tree) {
        Duration first = time(tree);
        Duration second = time(tree);
        return first.compareTo(second) < 0 ? first : second;
    }

    private static Duration time(MemoryConfiguration tree) {
        long start = System.nanoTime();
        MilestoneConfiguration read = Samples.reader().readAll(tree);
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        assertThat(read.servers()).hasSize(SERVERS);
        return time;
    }
}
