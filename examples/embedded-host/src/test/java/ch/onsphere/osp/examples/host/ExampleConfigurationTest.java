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
    private final class Witness implements OspModuleProvider {
        private final String type;
        private final List<String> roles;

        Witness(String type, String... roles) {
            this.type = type;
            this.roles = List.of(roles);
        }

        @Override
        public String type() {
            return type;
        }

        @Override
        public List<FileType> fileTypes() {
            return roles.stream()
                    .map(role -> new FileType(role + "." + type, role, "{\"type\":\"object\"}"))
                    .toList();
        }

        @Override
        public List<Problem> validate(Configuration configuration) {
            fileTypes().forEach(file -> seen.addAll(configuration.files(file.name())));
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
        HostOptions options =
                HostOptions.of(EXAMPLE)
                        .provider(new Witness("milestone", "server", "output", "owner"))
                        .provider(new Witness("clearance", "agent", "folder"));

        assertThat(TreeReport.of(options).problems()).isEmpty();

        assertThat(seen).hasSize(18);
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
