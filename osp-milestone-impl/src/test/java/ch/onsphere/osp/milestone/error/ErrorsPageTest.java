package ch.onsphere.osp.milestone.error;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.OspException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Keeps docs/errors.md true: its table is written from the errors. */
class ErrorsPageTest {

    private static final Path PAGE = Path.of("../docs/errors.md");
    private static final String BEGIN = "<!-- begin of OSP-MS (written from the code) -->\n";
    private static final String END = "<!-- end of OSP-MS -->";

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
                                + " osp-milestone-impl -am -Dtest=ErrorsPageTest"
                                + " -Dsurefire.failIfNoSpecifiedTests=false -Dosp.docs.write=true")
                .isEqualTo(expected);
    }

    @Test
    void codesAreUnique() {
        assertThat(MilestoneError.values())
                .extracting(MilestoneError::code)
                .doesNotHaveDuplicates();
    }

    @Test
    void aSummaryStandsWithinAnotherMessageWithoutItsCure() {
        OspException refused = MilestoneError.CONNECTION_REFUSED.at("https://vms");

        assertThat(refused.getMessage()).endsWith(MilestoneError.CONNECTION_REFUSED.cure());
        assertThat(MilestoneError.summary(refused))
                .isEqualTo(
                        "OSP-MS-102: Nothing accepts connections at this address and port."
                                + " [https://vms]");
    }

    private static String table() {
        String head =
                """
                | Code | Category | Passes by itself | Cause | Cure |
                |---|---|---|---|---|
                """;
        return head
                + Arrays.stream(MilestoneError.values())
                        .map(ErrorsPageTest::row)
                        .collect(Collectors.joining());
    }

    private static String row(MilestoneError error) {
        return String.format(
                "| `%s` | %s | %s | %s | %s |\n",
                error.code(),
                error.category(),
                error.retryable() ? "yes" : "no",
                error.cause(),
                error.cure());
    }
}
