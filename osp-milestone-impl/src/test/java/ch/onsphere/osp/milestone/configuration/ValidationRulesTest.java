package ch.onsphere.osp.milestone.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Keeps the table of the rules in docs/configuration.md true. It is written by hand, for the words
 * stand nowhere else, so it is compared with the names that the code gives to what it reports. The
 * agent's rules stand in the same table.
 */
class ValidationRulesTest {

    private static final List<Path> CODE =
            List.of(
                    Path.of("src/main/java"),
                    Path.of("../osp-milestone-api/src/main/java"),
                    Path.of("../osp-module-kit/src/main/java"),
                    Path.of("../osp-clearance-agent/src/main/java"));

    private static final Pattern REPORTED =
            Pattern.compile(
                    "(?:\\bplace\\w*(?:\\(\\))?\\s*\\.(?:error|warning)\\(\\s*|\\bRULE = )"
                            + "\"([A-Za-z-]+)\"");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[^|]+`) \\|");
    private static final Pattern NAME = Pattern.compile("`([A-Za-z-]+)`");

    @Test
    void everyRuleThatIsReportedIsExplained() throws IOException {
        assertThat(explained()).containsAll(namesIn(REPORTED, code()));
    }

    @Test
    void everyRuleThatIsExplainedIsKnownToTheCode() throws IOException {
        String code = code();

        assertThat(explained()).isNotEmpty().allMatch(rule -> code.contains('"' + rule + '"'));
    }

    private static Set<String> explained() throws IOException {
        String page = Files.readString(Path.of("../docs/configuration.md"));
        String table =
                page.substring(
                        page.indexOf("\nThe rules:\n"), page.indexOf("\nThe host that checks"));
        return namesIn(NAME, String.join("\n", namesIn(ROW, table)));
    }

    private static Set<String> namesIn(Pattern pattern, String text) {
        Set<String> names = new TreeSet<>();
        pattern.matcher(text).results().forEach(found -> names.add(found.group(1)));
        return names;
    }

    private static String code() throws IOException {
        StringBuilder code = new StringBuilder();
        for (Path root : CODE) {
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .map(ValidationRulesTest::content)
                        .forEach(code::append);
            }
        }
        return code.toString();
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
