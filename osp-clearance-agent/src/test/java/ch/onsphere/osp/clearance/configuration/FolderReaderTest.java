package ch.onsphere.osp.clearance.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.ConfigurationFile;
import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.kit.configuration.Draft;
import ch.onsphere.osp.kit.configuration.SecretReferences;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderReaderTest {

    @TempDir private Path folder;

    private Draft draft(String path) {
        String file =
                """
                {"moduleId": "modules.clearance.clearance-1", "folder": "%s"}
                """
                        .formatted(path);
        return Draft.of(
                new ConfigurationFile(new ItemId("root.archive"), FolderKeys.FILE, file),
                FolderKeys.SHAPE);
    }

    private Optional<Path> read(Draft draft) {
        SecretReferences references =
                new SecretReferences(
                        name ->
                                Optional.of(folder.toString())
                                        .filter(value -> name.equals("ARCHIVE")));
        return new FolderReader(references).read(draft).map(FolderConfiguration::folder);
    }

    @Test
    void takesAPathAsItIsWritten() {
        assertThat(read(draft(folder.toString()))).contains(folder);
    }

    @Test
    void takesAPathFromTheEnvironment() {
        assertThat(read(draft("${env:ARCHIVE}"))).contains(folder);
        assertThat(read(draft("${env:ARCHIVE}/2026"))).contains(folder.resolve("2026"));
    }

    @Test
    void saysWhichVariableIsNotSet() {
        Draft draft = draft("${env:ARCHIV}");

        assertThat(read(draft)).isEmpty();
        assertThat(draft.problems()).hasSize(1);
        assertThat(draft.problems().get(0).found()).contains("\"ARCHIV\"", "not set");
    }

    @Test
    void refusesAPathThatDependsOnWhereTheProcessWasStarted() {
        assertThat(read(draft("archive"))).isEmpty();
    }
}
