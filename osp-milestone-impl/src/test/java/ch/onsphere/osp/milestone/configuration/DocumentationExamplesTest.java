package ch.onsphere.osp.milestone.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.Problem;
import ch.onsphere.osp.milestone.MemoryConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever copies an example of the documentation gets a file that works. */
class DocumentationExamplesTest {

    private static final Pattern EXAMPLE =
            Pattern.compile("(?s)```json (server|output|owner)\\.milestone\n(.*?)```");

    @Test
    void everyExampleIsReadWithoutAProblem() throws IOException {
        assertThat(examples("server")).hasSize(2).allSatisfy(each -> assertGood(tree(each)));
        assertThat(examples("output"))
                .hasSize(5)
                .allSatisfy(
                        each ->
                                assertGood(
                                        tree(Samples.SERVER)
                                                .withOutput("root.vms.open-gate", each)));
        assertThat(examples("owner"))
                .hasSize(3)
                .allSatisfy(
                        each ->
                                assertGood(
                                        tree(Samples.SERVER)
                                                .with("root.vms.motion", "value.ospp", "{}")
                                                .with("root.vms.motion", "owner.milestone", each)));
    }

    private static MemoryConfiguration tree(String server) {
        return new MemoryConfiguration().withServer("root.vms", server);
    }

    private static void assertGood(MemoryConfiguration tree) {
        MilestoneConfiguration read =
                new ConfigurationReader(name -> Optional.of("a secret")).readAll(tree);
        // The secret files of the examples lie on the reader's machine, not on this one.
        assertThat(read.problems())
                .extracting(Problem::found)
                .allMatch(found -> found.contains("/run/secrets/"));
    }

    private static List<String> examples(String role) throws IOException {
        return EXAMPLE.matcher(Files.readString(Path.of("../docs/configuration.md")))
                .results()
                .filter(example -> example.group(1).equals(role))
                .map(example -> example.group(2))
                .toList();
    }
}
