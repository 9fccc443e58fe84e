package ch.onsphere.osp.clearance.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps docs/errors.md true: its table is written from the errors. */
class ErrorsPageTest {

    private static final Path PAGE = Path.of("../docs/errors.md");
    private static final String BEGIN = "<!-- begin of OSP-CL (written from the code) -->\n";
    private static final String END = "<!-- end of OSP-CL -->";

    private static List<ClearanceError> errors() {
        return Stream.of(
                        ConfigurationError.values(),
                        NetworkError.values(),
                        CredentialsError.values(),
                        RegistryError.values(),
                        JobError.values(),
                        DeliveryError.values(),
                        EncryptionError.values(),
                        FolderError.values(),
                        ModuleError.values())
                .flatMap(Stream::<ClearanceError>of)
                .sorted(Comparator.comparing(ClearanceError::code))
                .toList();
    }

    @Test
    void everyErrorStandsOnThePageWithCauseAndCure() throws IOException {
        String page = Files.readString(PAGE);
        String expected =
                page.substring(0, page.indexOf(BEGIN) + BEGIN.length())
                        + table()
                        + page.substring(page.indexOf(END));
        if (Boolean.getBoolean("osp.docs.write")) {
            Files.writeString(PAGE, expected);
        }

        assertThat(Files.readString(PAGE))
                .as(
                        "docs/errors.md differs from the code. To write it anew: mvn test -pl"
                                + " osp-clearance-agent -am -Dtest=ErrorsPageTest"
                                + " -Dsurefire.failIfNoSpecifiedTests=false -Dosp.docs.write=true")
                .isEqualTo(expected);
    }

    @Test
    void codesAreUnique() {
        assertThat(errors()).extracting(ClearanceError::code).doesNotHaveDuplicates();
    }

    private static String table() {
        String head =
                """
                | Code | Category | Passes by itself | Cause | Cure |
                |---|---|---|---|---|
                """;
        return head + errors().stream().map(ErrorsPageTest::row).collect(Collectors.joining());
    }

    private static String row(ClearanceError error) {
        return String.format(
                "| `%s` | %s | %s | %s | %s |\n",
                error.code(),
                error.category(),
                error.retryable() ? "yes" : "no",
                error.cause(),
                error.cure());
    }
}
