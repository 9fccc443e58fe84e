package ch.onsphere.osp.clearance.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Keeps the table of docs/clearance-protocol.md true: it is written from the situations. */
class OutcomeTableTest {

    private static final Path PAGE = Path.of("../docs/clearance-protocol.md");
    private static final String BEGIN =
            "<!-- begin of the table of outcomes (written from the code) -->\n";
    private static final String END = "<!-- end of the table of outcomes -->";

    @Test
    void theTableOfTheDocumentationIsTheOneOfTheCode() throws IOException {
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
                        "To write it anew: mvn test -pl osp-clearance-agent -am"
                                + " -Dtest=OutcomeTableTest"
                                + " -Dsurefire.failIfNoSpecifiedTests=false -Dosp.docs.write=true")
                .isEqualTo(expected);
    }

    private static String table() {
        return "| What happened | What the service is told | Why |\n|---|---|---|\n"
                + Arrays.stream(Situation.values())
                        .map(
                                each ->
                                        "| %s | %s | %s |\n"
                                                .formatted(
                                                        each.meaning(),
                                                        each.ending().written(),
                                                        each.why()))
                        .collect(Collectors.joining());
    }
}
