package ch.onsphere.osp.examples.demo.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreeCopyTest {

    private static final Path EXAMPLE = Path.of("..", "configuration");

    @TempDir private Path directory;

    private TreeCopy copy() {
        return TreeCopy.of(EXAMPLE, directory.resolve("copy"));
    }

    @Test
    void holdsWhatTheExampleHolds() throws IOException {
        assertThat(texts(copy().directory())).isEqualTo(texts(EXAMPLE)).isNotEmpty();
    }

    @Test
    void expectsTheSitesWhereTheExampleSays() {
        assertThat(copy().server(Example.NORTH).port()).isEqualTo(8443);
        assertThat(copy2().server(Example.SOUTH).port()).isEqualTo(8444);
    }

    private TreeCopy copy2() {
        return TreeCopy.of(EXAMPLE, directory.resolve("copy-2"));
    }

    @Test
    void namesTheFileOfAPasswordAndNeverThePassword() throws IOException {
        TreeCopy copy = copy();
        Secret password = new Secret("correct-horse", directory.resolve("password"));

        copy.server(Example.SOUTH).write(12345, password);

        assertThat(copy.server(Example.SOUTH).port()).isEqualTo(12345);
        assertThat(Files.readString(copy.server(Example.SOUTH).path()))
                .contains("${file:" + password.file() + "}")
                .doesNotContain("correct-horse", "${env:XPROTECT_SOUTH_PASSWORD}");
    }

    @Test
    void namesTheConnectionFileAndTheArchiveAndNeverTheKey() throws IOException {
        TreeCopy copy = copy();
        Archive archive = Archive.of(Path.of("..", "archive"), directory.resolve("archive"));
        Secret connection = new Secret("{\"d\":\"private\"}", directory.resolve("connection"));

        copy.agent().writeAgent(connection, Duration.ofMillis(250));
        copy.agent().writePatience(Duration.ofMillis(125));
        copy.agent().writeFolder(archive);

        assertThat(text(copy, "root/registry/agent.clearance"))
                .contains("${file:" + connection.file() + "}", "250", "125", "MILLISECONDS")
                .doesNotContain("private", "${env:");
        assertThat(text(copy, "root/archive/folder.clearance"))
                .contains(archive.folder().toString())
                .doesNotContain("${env:");
    }

    private static String text(TreeCopy copy, String file) throws IOException {
        return Files.readString(copy.directory().resolve(file));
    }

    @Test
    void namesTheFileOfTheWebhookTokenAndNeverTheToken() throws IOException {
        TreeCopy copy = copy();
        Secret token = new Secret("battery-staple", directory.resolve("token"));

        copy.server(Example.SOUTH).writeWebhookToken(token);

        assertThat(Files.readString(copy.server(Example.SOUTH).path()))
                .contains("${file:" + token.file() + "}")
                .doesNotContain("battery-staple");
        assertThatThrownBy(() -> copy.server(Example.NORTH).writeWebhookToken(token))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no token of a webhook");
    }

    @Test
    void leavesTheOriginalAlone() throws IOException {
        Map<String, String> before = texts(EXAMPLE);
        TreeCopy copy = copy();

        copy.server(Example.NORTH).write(1, new Secret("x", directory.resolve("password")));
        copy.trust("north.pem", "certificate");
        copy.addOutput("root.north.side-gate", Example.NORTH, "Open");

        assertThat(texts(EXAMPLE)).isEqualTo(before);
    }

    @Test
    void addsAnOutputAndRemovesItWithoutATrace() throws IOException {
        TreeCopy copy = copy();
        Map<String, String> before = texts(copy.directory());

        Path file = copy.addOutput("root.north.side-gate", Example.NORTH, "Open");
        assertThat(file)
                .isEqualTo(copy.directory().resolve("root/north/side-gate/output.milestone"))
                .content()
                .contains("\"linkedServer\" : \"root.north\"", "\"event\" : \"Open\"");
        copy.removeOutput("root.north.side-gate");

        assertThat(texts(copy.directory())).isEqualTo(before);
        assertThat(file.getParent()).doesNotExist();
    }

    @Test
    void refusesAServerThatTakesNeitherPortNorPassword() throws IOException {
        TreeCopy copy = copy();
        Files.writeString(copy.server(Example.NORTH).path(), "{\"host\":\"https://vms\"}");

        assertThatThrownBy(() -> copy.server(Example.NORTH).port())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("server.milestone")
                .hasMessageContaining("port and password");
    }

    private static Map<String, String> texts(Path tree) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> all = Files.walk(tree)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                texts.put(tree.relativize(file).toString(), Files.readString(file));
            }
        }
        return texts;
    }
}
