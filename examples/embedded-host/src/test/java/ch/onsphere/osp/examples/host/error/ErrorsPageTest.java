package ch.onsphere.osp.examples.host.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Keeps docs/errors.md true for the errors of the host. */
class ErrorsPageTest {

    private static final Pattern CODE = Pattern.compile("OSP-EH-\\d{3}");

    @Test
    void everyErrorOfTheHostStandsOnThePageAndNoOther() throws IOException {
        String page = Files.readString(Path.of("../../docs/errors.md"));

        assertThat(page)
                .contains(Arrays.stream(HostError.values()).map(ErrorsPageTest::row).toList());
        assertThat(page.lines())
                .filteredOn(line -> line.startsWith("| `OSP-EH-"))
                .allSatisfy(
                        line ->
                                assertThat(line)
                                        .endsWith(
                                                "| "
                                                        + HostError.of(line.substring(3, 13))
                                                                .orElseThrow()
                                                                .cure()
                                                        + " |"));
        assertThat(CODE.matcher(page).results().map(match -> match.group()))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(HostError.values()).map(HostError::code).toList());
    }

    private static String row(HostError error) {
        return String.format(
                "| `%s` | %s | %s |",
                error.code(), error.category(), error.retryable() ? "yes" : "no");
    }
}
