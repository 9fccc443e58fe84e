package ch.onsphere.osp.milestone.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.Problem;
import ch.onsphere.osp.milestone.MemoryConfiguration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CertificateFilesTest {

    private final ConfigurationReader reader =
            new ConfigurationReader(name -> Optional.of("secret"));
    private final MemoryConfiguration tree =
            new MemoryConfiguration()
                    .withServer(
                            "root.vms",
                            Samples.SERVER.replace(
                                    "\"host\"", "\"certificate\": \"ca.pem\", \"host\""));

    private List<Problem> problems(String... files) {
        return reader.readAll(tree, List.of(files)).problems();
    }

    @Test
    void aFileThatIsThereIsNoProblem() {
        assertThat(problems("ca.pem", "other.pem")).isEmpty();
    }

    @Test
    void aFileThatIsMissingIsAWarningThatNamesThoseThatAreThere() {
        assertThat(problems("ca-2.pem", "other.pem"))
                .singleElement()
                .satisfies(
                        problem -> {
                            assertThat(problem.severity()).isEqualTo(Problem.Severity.WARNING);
                            assertThat(problem.rule()).isEqualTo("certificate");
                            assertThat(problem.pointer()).isEqualTo("/certificate");
                            assertThat(problem.found()).contains("ca.pem");
                            assertThat(problem.cure()).contains("ca-2.pem, other.pem");
                        });
    }

    @Test
    void anEmptyFolderIsToldAsOne() {
        assertThat(problems())
                .singleElement()
                .extracting(Problem::cure)
                .asString()
                .contains("the folder has none");
    }

    @Test
    void theServerRunsAllTheSame() {
        assertThat(reader.readAll(tree, List.of()).servers()).hasSize(1);
    }
}
