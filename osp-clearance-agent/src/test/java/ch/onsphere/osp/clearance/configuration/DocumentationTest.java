package ch.onsphere.osp.clearance.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import ch.onsphere.osp.api.FileType;
import ch.onsphere.osp.kit.configuration.Shape;
import ch.onsphere.osp.kit.testing.KeyDocuments;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documentation says of the keys is what the code says. */
class DocumentationTest {

    private static final KeyDocuments DOCUMENTS = new KeyDocuments("osp-clearance-agent");

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of(AgentKeys.FILE, AgentKeys.SHAPE),
                Arguments.of(FolderKeys.FILE, FolderKeys.SHAPE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void theSchemaOnDiskIsTheOneOfTheCode(String name, Shape shape) throws IOException {
        DOCUMENTS.assertSchema(name, shape);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void theTableOfTheDocumentationIsTheOneOfTheCode(String name, Shape shape) throws IOException {
        DOCUMENTS.assertTable(name, shape);
    }

    @Test
    void everyFileTypeCarriesItsSchemaInTheJar() throws IOException {
        assumeFalse(
                KeyDocuments.areWritten(),
                "what was written now reaches the jar with the next build");
        for (FileType type : ConfigurationReader.ofThisProcess().fileTypes()) {
            assertThat(type.schema()).isEqualTo(DOCUMENTS.schema(type.name()));
            assertThat(type.title()).startsWith("Clearance ");
        }
    }
}
