package ch.onsphere.osp.examples.host;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.Configuration;
import ch.onsphere.osp.api.ConfigurationFile;
import ch.onsphere.osp.api.FileType;
import ch.onsphere.osp.api.HostContext;
import ch.onsphere.osp.api.OspModule;
import ch.onsphere.osp.api.OspModuleProvider;
import ch.onsphere.osp.api.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tree that is shipped as an example, as far as the host itself can judge it. */
class ExampleConfigurationTest {

    private static final Path EXAMPLE = Path.of("..", "configuration");

    private final List<ConfigurationFile> seen = new ArrayList<>();

    /** Takes any content, and writes down what a module would see. */
    private final class Milestone implements OspModuleProvider {
        @Override
        public String type() {
            return "milestone";
        }

        @Override
        public List<FileType> fileTypes() {
            return List.of(
                    new FileType("server.milestone", "A server", "{\"type\":\"object\"}"),
                    new FileType("output.milestone", "An output", "{\"type\":\"object\"}"),
                    new FileType("owner.milestone", "An owner", "{\"type\":\"object\"}"));
        }

        @Override
        public List<Problem> validate(Configuration configuration) {
            seen.addAll(configuration.files("server.milestone"));
            seen.addAll(configuration.files("output.milestone"));
            seen.addAll(configuration.files("owner.milestone"));
            return List.of();
        }

        @Override
        public OspModule create(HostContext context) {
            throw new AssertionError("nothing is started here");
        }
    }

    private String content(String path) {
        return seen.stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElseThrow()
                .content();
    }

    @Test
    void theExampleHasNoProblemAndItsTemplateAndVariablesAreApplied() {
        assertThat(TreeReport.of(HostOptions.of(EXAMPLE).provider(new Milestone())).problems())
                .isEmpty();

        assertThat(seen).hasSize(14);
        assertThat(content("root/north/server.milestone"))
                .contains("\"moduleId\":\"modules.milestone.milestone-1\"")
                .contains("\"host\":\"https://localhost:8443\"")
                .contains("\"username\":\"onsphere\"")
                .contains("\"password\":\"${env:XPROTECT_NORTH_PASSWORD}\"")
                .contains("\"timeout\":{\"value\":10,\"unit\":\"SECONDS\"}");
        assertThat(content("root/south/server.milestone")).contains("https://localhost:8444");
        assertThat(content("root/south/lock-down/output.milestone"))
                .contains("\"maximumAge\":{\"value\":10,\"unit\":\"SECONDS\"}");
    }
}
