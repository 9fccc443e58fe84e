package ch.onsphere.osp.milestone.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.Problem;
import ch.onsphere.osp.kit.configuration.FaultyItem;
import ch.onsphere.osp.milestone.MemoryConfiguration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever stands in a file, the reader reads it or reports it, and never throws. */
class MutationTest {

    private static final int ROUNDS = 5000;
    private static final List<String> SERVERS = List.of(Samples.SERVER, Samples.FULL_SERVER);
    private static final List<String> OUTPUTS =
            Stream.concat(Stream.of(Samples.OUTPUT), Samples.FULL_OUTPUTS.stream()).toList();

    @Test
    void filesWithSpoiltBytesAreReadOrReported() {
        Mutations mutations = new Mutations(20260101);
        spoil(mutations::ofBytes);
    }

    @Test
    void filesWithSpoiltKeysAreReadOrReported() {
        Mutations mutations = new Mutations(20260102);
        spoil(mutations::ofKeys);
    }

    private static void spoil(Function<String, String> mutation) {
        ConfigurationReader reader = Samples.reader();
        for (int i = 0; i < ROUNDS; i++) {
            String server = mutation.apply(SERVERS.get(i % SERVERS.size()));
            String output = mutation.apply(OUTPUTS.get(i % OUTPUTS.size()));
            MemoryConfiguration tree =
                    new MemoryConfiguration()
                            .withServer("root.vms", server)
                            .withOutput("root.vms.gate", output)
                            .withServer("root.other", Samples.serverAt("https://other"));
            MilestoneConfiguration read = reader.readAll(tree);
            String spoilt = "round " + i + ": " + server + output;
            assertThat(read.servers().size() + read.faultyServers().size()).as(spoilt).isEqualTo(2);
            assertThat(read.outputs().size() + read.faultyOutputs().size()).as(spoilt).isEqualTo(1);
            assertThat(read.servers())
                    .as(spoilt)
                    .anyMatch(each -> each.id().value().equals("root.other"));
            read.faultyServers().forEach(item -> assertExplained(item, spoilt));
            read.faultyOutputs().forEach(item -> assertExplained(item, spoilt));
            reader.readInstance(tree, MemoryConfiguration.INSTANCE);
        }
    }

    private static void assertExplained(FaultyItem item, String spoilt) {
        assertThat(item.problems()).as(spoilt).isNotEmpty();
        assertThat(item.problems().get(0).severity()).as(spoilt).isEqualTo(Problem.Severity.ERROR);
        assertThat(item.problems())
                .as(spoilt)
                .allSatisfy(
                        problem -> {
                            assertThat(problem.rule()).isNotEmpty();
                            assertThat(problem.found()).isNotEmpty();
                            assertThat(problem.cure()).endsWith(".");
                            assertThat(problem.pointer()).matches("(?s)|/.*");
                        });
    }
}
