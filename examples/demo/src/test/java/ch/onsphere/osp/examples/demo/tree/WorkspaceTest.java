package ch.onsphere.osp.examples.demo.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkspaceTest {

    private final Workspace workspace = Workspace.create();

    @AfterEach
    void remove() {
        workspace.remove(List.of());
    }

    @Test
    void keepsASecretForItsOwnerAlone() throws IOException {
        Secret secret = workspace.secret("password");

        assertThat(secret.file()).hasContent(secret.value());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret.file())))
                .isEqualTo("rw-------");
        assertThat(secret.toString()).doesNotContain(secret.value());
        assertThat(secret.value()).hasSizeGreaterThanOrEqualTo(24);
    }

    @Test
    void makesUpAnotherSecretEachTime() {
        assertThat(workspace.secret("one").value()).isNotEqualTo(workspace.secret("two").value());
    }

    @Test
    void leavesNothingBehind() throws IOException {
        Files.createDirectories(workspace.path("a/b"));
        Files.writeString(workspace.path("a/b/c"), "text");

        workspace.remove(List.of());

        assertThat(workspace.path("")).doesNotExist();
    }

    @Test
    void leavesTheLogIfAsked() throws IOException {
        Path log = Files.writeString(workspace.path("log"), "text");
        workspace.secret("password");

        workspace.remove(List.of(log));

        assertThat(workspace.path("")).isDirectoryContaining(log::equals);
        try (var left = Files.list(workspace.path(""))) {
            assertThat(left).containsExactly(log);
        }
    }
}
