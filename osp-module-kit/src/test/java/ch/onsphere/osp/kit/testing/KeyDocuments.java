package ch.onsphere.osp.kit.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.kit.configuration.KeyTable;
import ch.onsphere.osp.kit.configuration.SchemaDocument;
import ch.onsphere.osp.kit.configuration.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/**
 * Keeps schemas and documentation true: both are written from the declarations of the keys.
 *
 * @param module which module's tests are running
 */
public record KeyDocuments(String module) {

    private static final boolean WRITE = Boolean.getBoolean("osp.docs.write");
    private static final Path DOCS = Path.of("../docs");

    /** Whether files are written in place of being compared. */
    public static boolean areWritten() {
        return WRITE;
    }

    /** Fails when the schema below docs is not that of the code. */
    public void assertSchema(String file, Shape shape) throws IOException {
        assertUpToDate(path(file), written -> SchemaDocument.of(shape));
    }

    /** Fails when the table of docs/configuration.md is not that of the code. */
    public void assertTable(String file, Shape shape) throws IOException {
        String begin = "<!-- begin of the table of " + file + " (written from the code) -->\n";
        String end = "<!-- end of the table of " + file + " -->";
        Path page = DOCS.resolve("configuration.md");
        assertThat(Files.readString(page)).contains(begin, end);
        assertUpToDate(
                page,
                text ->
                        text.substring(0, text.indexOf(begin) + begin.length())
                                + KeyTable.of(shape)
                                + "\n"
                                + text.substring(text.indexOf(end)));
    }

    /** The schema below docs. */
    public String schema(String file) throws IOException {
        return Files.readString(path(file));
    }

    private static Path path(String file) {
        return DOCS.resolve("schema").resolve(file + ".schema.json");
    }

    private void assertUpToDate(Path file, UnaryOperator<String> expected) throws IOException {
        String written = Files.exists(file) ? Files.readString(file) : "";
        String wanted = expected.apply(written);
        if (WRITE) {
            Files.write(file, wanted.getBytes(UTF_8));
        } else {
            assertThat(written)
                    .as(
                            "%s differs from the code. To write it anew: mvn test -pl %s -am"
                                    + " -Dtest=DocumentationTest"
                                    + " -Dsurefire.failIfNoSpecifiedTests=false"
                                    + " -Dosp.docs.write=true",
                            file, module)
                    .isEqualTo(wanted);
        }
    }
}
