package ch.onsphere.osp.examples.host;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.OutputCommand;
import ch.onsphere.osp.api.OutputResult;
import ch.onsphere.osp.api.Problem;
import ch.onsphere.osp.api.TransmissionMode;
import ch.onsphere.osp.api.Value;
import ch.onsphere.osp.examples.host.fake.FakeProvider;
import ch.onsphere.osp.examples.host.fake.TestTree;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * For each kind of bad input: at the start the error is clear and the rest runs; later the change
 * is refused and everything runs on.
 */
class BadInputTest {

    private static final String BAD = "root/vms/bad/output.fake";

    @TempDir Path directory;
    private TestTree tree;

    @BeforeEach
    void aSoundTree() {
        tree = TestTree.complete(directory.resolve("tree"));
    }

    /** What makes the tree bad. */
    @FunctionalInterface
    private interface Spoiling {
        void spoil() throws IOException;
    }

    private EmbeddedHost host() {
        return EmbeddedHost.start(
                HostOptions.of(tree.top())
                        .state(directory.resolve("state"))
                        .provider(new FakeProvider())
                        .watchInterval(Duration.ZERO)
                        .httpPort(0));
    }

    private static void assertGateWorks(EmbeddedHost host) {
        OutputCommand command =
                new OutputCommand(
                        new ItemId("root.vms.gate"),
                        new Value.BooleanValue(true),
                        TransmissionMode.CHANGE,
                        Instant.EPOCH,
                        "c-1");
        assertThat(host.send(command).toCompletableFuture().join())
                .isInstanceOf(OutputResult.Done.class);
    }

    private void assertContained(String rule, String found, Spoiling spoiling) throws IOException {
        try (EmbeddedHost running = host()) {
            spoiling.spoil();
            assertThat(running.reloadNow().applied()).isFalse();
            assertGateWorks(running);
        }
        try (EmbeddedHost starting = host()) {
            assertThat(starting.report().problems())
                    .anySatisfy(
                            problem -> {
                                assertThat(problem.severity()).isEqualTo(Problem.Severity.ERROR);
                                assertThat(problem.file()).isEqualTo(BAD);
                                assertThat(problem.rule()).isEqualTo(rule);
                                assertThat(problem.found()).contains(found);
                                assertThat(problem.cure()).isNotBlank();
                            });
            assertGateWorks(starting);
        }
    }

    private void assertContained(String rule, String found, String content) throws IOException {
        assertContained(rule, found, () -> tree.write(BAD, content));
    }

    @Test
    void emptyJson() throws IOException {
        assertContained("json", "an empty file", "");
    }

    @Test
    void truncatedJson() throws IOException {
        assertContained("json", "ends too early", "{\"linkedServer\": \"root.v");
    }

    @Test
    void textThatIsNotUtf8() throws IOException {
        byte[] latin = "{\"linkedServer\":\"für\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertContained(
                "encoding",
                "not UTF-8",
                () -> {
                    tree.write(BAD, "");
                    Files.write(tree.top().resolve(BAD), latin);
                });
    }

    @Test
    void aHundredMegabytes() throws IOException {
        assertContained(
                "limits",
                "more than 1048576 bytes",
                () -> {
                    tree.write(BAD, "");
                    String file = tree.top().resolve(BAD).toString();
                    try (RandomAccessFile large = new RandomAccessFile(file, "rw")) {
                        large.setLength(100_000_000);
                    }
                });
    }

    @Test
    void tenThousandLevels() throws IOException {
        assertContained(
                "limits", "nesting", "{\"a\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}");
    }

    @Test
    void duplicateKeys() throws IOException {
        assertContained(
                "duplicateKey",
                "[linkedServer] twice",
                "{\"linkedServer\":\"root.vms\",\"linkedServer\":\"root.vms\"}");
    }

    @Test
    void wrongTypeOfTheWhole() throws IOException {
        assertContained("type", "a JSON array", "[]");
    }

    @Test
    void wrongTypeOfAKey() throws IOException {
        assertContained("type", "a JSON number", "{\"linkedServer\":7}");
    }

    @Test
    void unknownAndMisspeltKeys() throws IOException {
        assertContained(
                "additionalProperties",
                "[evnt]",
                "{\"linkedServer\":\"root.vms\",\"evnt\":\"Open\"}");
    }

    @Test
    void missingKeys() throws IOException {
        assertContained("required", "nothing", "{}");
    }

    @Test
    void anUnreadableFile() throws IOException {
        // A link to nothing cannot be read by the superuser either.
        assertContained(
                "readable",
                "leads nowhere",
                () -> {
                    Files.createDirectories(tree.top().resolve(BAD).getParent());
                    Files.createSymbolicLink(tree.top().resolve(BAD), Path.of("nowhere"));
                });
    }

    @Test
    void aSymbolicLinkOutOfTheTree() throws IOException {
        Path outside = Files.writeString(directory.resolve("outside"), TestTree.OUTPUT);
        assertContained(
                "symbolicLink",
                "leads out of the tree",
                () -> {
                    Files.createDirectories(tree.top().resolve(BAD).getParent());
                    Files.createSymbolicLink(tree.top().resolve(BAD), outside);
                });
    }

    @Test
    void aMissingFileThatOthersName() throws IOException {
        try (EmbeddedHost running = host()) {
            tree.delete("root/vms/gate/output.fake");
            assertThat(running.reloadNow().applied()).isFalse();
            assertGateWorks(running);
        }
        try (EmbeddedHost starting = host()) {
            assertThat(starting.report().problems()).hasSize(1);
            assertThat(starting.report().problems().get(0).file())
                    .isEqualTo("root/button/callback.ospp");
        }
    }
}
