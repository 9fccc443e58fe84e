package ch.onsphere.osp.clearance.configuration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import ch.onsphere.osp.api.FileType;
import ch.onsphere.osp.kit.configuration.KeyTable;
import ch.onsphere.osp.kit.configuration.SchemaDocument;
import ch.onsphere.osp.kit.configuration.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Keeps schemas and documentation true: both are written from the declarations of the keys. */
class DocumentationTest {

    private static final boolean WRITE = Boolean.getBoolean("osp.docs.write");
    private static final Path DOCS = Path.of("../docs");
    private static final String HOW_TO_WRITE =
            "%s differs from the code. To write it anew: mvn test -pl osp-clearance-agent -am"
                    + " -Dtest=DocumentationTest -Dsurefire.failIfNoSpecifiedTests=false"
                    + " -Dosp.docs.write=true";

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of(AgentKeys.FILE, AgentKeys.SHAPE),
                Arguments.of(FolderKeys.FILE, FolderKeys.SHAPE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void theSchemaOnDiskIsTheOneOfTheCode(String name, Shape shape) throws IOException {
        assertUpToDate(
                DOCS.resolve("schema").resolve(name + ".schema.json"),
                written -> SchemaDocument.of(shape));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void theTableOfTheDocumentationIsTheOneOfTheCode(String name, Shape shape) throws IOException {
        String begin = "<!-- begin of the table of " + name + " (written from the code) -->\n";
        String end = "<!-- end of the table of " + name + " -->";
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

    @Test
    void everyFileTypeCarriesItsSchemaInTheJar() throws IOException {
        assumeFalse(WRITE, "what was written now reaches the jar with the next build");
        for (FileType type : ConfigurationReader.ofThisProcess().fileTypes()) {
            Path onDisk = DOCS.resolve("schema").resolve(type.name() + ".schema.json");
            assertThat(type.schema()).isEqualTo(Files.readString(onDisk));
            assertThat(type.title()).startsWith("Clearance ");
        }
    }

    private static void assertUpToDate(Path file, Function<String, String> expected)
            throws IOException {
        String written = Files.exists(file) ? Files.readString(file) : "";
        String wanted = expected.apply(written);
        if (WRITE) {
            Files.write(file, wanted.getBytes(UTF_8));
        } else {
            assertThat(written).as(HOW_TO_WRITE, file).isEqualTo(wanted);
        }
    }
}
