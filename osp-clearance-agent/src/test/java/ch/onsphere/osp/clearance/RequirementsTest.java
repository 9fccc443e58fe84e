package ch.onsphere.osp.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every statement of the protocol is cited by the code that satisfies it, and by a test. */
class RequirementsTest {

    private static final Path PAGE = Path.of("../docs/clearance-protocol.md");
    private static final Pattern ID = Pattern.compile("CR-[0-9]{3}");
    private static final Pattern STATEMENT = Pattern.compile("(?m)^\\| (CR-[0-9]{3}) \\|");

    @Test
    void everyStatementIsCitedByCode() throws IOException {
        assertThat(citedIn("src/main/java")).containsAll(statements());
    }

    @Test
    void everyStatementIsCitedByATest() throws IOException {
        assertThat(citedIn("src/test/java")).containsAll(statements());
    }

    @Test
    void nothingIsCitedThatNobodyStated() throws IOException {
        assertThat(statements()).containsAll(citedIn("src/main/java"));
        assertThat(statements()).containsAll(citedIn("src/test/java"));
    }

    private static Set<String> statements() throws IOException {
        return STATEMENT
                .matcher(Files.readString(PAGE))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> citedIn(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> ID.matcher(read(file)).results())
                    .map(MatchResult::group)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
