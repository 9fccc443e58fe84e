package ch.onsphere.osp.examples.host.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.Problem;
import ch.onsphere.osp.api.Problem.Severity;
import ch.onsphere.osp.examples.host.fake.TestTree;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreeReaderTest {

    private static final TreeLimits LIMITS = new TreeLimits(1000, 100, 1000, 5);

    @TempDir Path directory;

    private Path top() {
        return directory.resolve("tree");
    }

    private Tree read() {
        return read(LIMITS);
    }

    private Tree read(TreeLimits limits) {
        return new TreeReader(limits, name -> name.endsWith(".fake")).read(top());
    }

    private static Problem only(Tree tree) {
        assertThat(tree.problems()).hasSize(1);
        return tree.problems().get(0);
    }

    @Test
    void wantedFilesAreReadInTheOrderOfTheirPaths() {
        new TestTree(top()).write("root/b/x.fake", "2").write("root/a/x.fake", "1");

        Tree tree = read();

        assertThat(tree.files())
                .extracting(TreeFile::path)
                .containsExactly("root/a/x.fake", "root/b/x.fake");
        assertThat(tree.directories())
                .containsExactlyInAnyOrder(
                        new ItemId("root"), new ItemId("root.a"), new ItemId("root.b"));
        assertThat(tree.problems()).isEmpty();
    }

    @Test
    void otherFilesAreListedButNotRead() {
        new TestTree(top()).write("root/a/script.js", "x".repeat(2000));

        Tree tree = read();

        assertThat(tree.otherFiles()).containsExactly("root/a/script.js");
        assertThat(tree.problems()).isEmpty();
    }

    @Test
    void hiddenDirectoriesAndCertificatesAreNoPartOfTheTree() {
        new TestTree(top())
                .write(".git/x.fake", "1")
                .write("certs/external/x.fake", "1")
                .write("root/certs/x.fake", "1");

        assertThat(read().files()).extracting(TreeFile::path).containsExactly("root/certs/x.fake");
    }

    @Test
    void aFileOfAHundredMegabytesIsRefusedWithoutBeingHeldInMemory() throws IOException {
        new TestTree(top()).write("root/a/x.fake", "").write("root/b/x.fake", "1");
        try (RandomAccessFile file = new RandomAccessFile(path("root/a/x.fake"), "rw")) {
            file.setLength(100_000_000);
        }

        Tree tree = read();

        assertThat(only(tree).found()).isEqualTo("more than 1000 bytes");
        assertThat(tree.files()).hasSize(1);
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() throws IOException {
        new TestTree(top()).write("root/a/x.fake", "");
        Files.write(top().resolve("root/a/x.fake"), new byte[] {'"', (byte) 0xE9, '"'});

        assertThat(only(read()).rule()).isEqualTo("encoding");
    }

    @Test
    void theMarkThatSomeEditorsPutInFrontIsLeftOut() {
        new TestTree(top()).write("root/a/x.fake", "\uFEFF{}");

        assertThat(read().files().get(0).text()).isEqualTo("{}");
    }

    @Test
    void aFileThatMayNotBeReadIsReportedAndTheOthersAreRead() throws IOException {
        new TestTree(top()).write("root/a/x.fake", "1").write("root/b/x.fake", "1");
        Path file = top().resolve("root/a/x.fake");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeTrue(!Files.isReadable(file), "the superuser may read everything");

        Tree tree = read();

        assertThat(only(tree).found()).isEqualTo("no permission to read it");
        assertThat(tree.files()).hasSize(1);
    }

    @Test
    void aLinkThatLeadsNowhereIsReported() throws IOException {
        new TestTree(top()).write("root/b/x.fake", "1");
        Files.createSymbolicLink(top().resolve("root/x.fake"), Path.of("nowhere"));

        Tree tree = read();

        assertThat(only(tree).found()).isEqualTo("a link that leads nowhere");
        assertThat(tree.files()).hasSize(1);
    }

    @Test
    void aPipeIsNotWaitedFor() throws IOException, InterruptedException {
        new TestTree(top()).write("root/b/x.fake", "1");
        Process made = new ProcessBuilder("mkfifo", path("root/x.fake")).start();
        assumeTrue(made.waitFor() == 0, "pipes are made with mkfifo");

        assertThat(only(read()).found()).isEqualTo("a pipe, socket or device");
    }

    @Test
    void aLinkOutOfTheTreeIsRefused() throws IOException {
        new TestTree(top()).write("root/b/x.fake", "1");
        Path secret = Files.writeString(directory.resolve("secret"), "secret");
        Files.createSymbolicLink(top().resolve("root/x.fake"), secret);

        Tree tree = read();

        assertThat(only(tree).rule()).isEqualTo("symbolicLink");
        assertThat(tree.files()).extracting(TreeFile::path).containsExactly("root/b/x.fake");
    }

    @Test
    void aLinkToAFileWithinTheTreeIsFollowed() throws IOException {
        new TestTree(top()).write("root/.data/x.fake", "1");
        Files.createSymbolicLink(top().resolve("root/x.fake"), Path.of(".data/x.fake"));

        assertThat(read().files()).extracting(TreeFile::text).containsExactly("1");
    }

    @Test
    void aDirectoryLinkedInACircleEndsTheWalkThere() throws IOException {
        new TestTree(top()).write("root/a/x.fake", "1");
        Files.createSymbolicLink(top().resolve("root/a/again"), top().resolve("root"));

        Tree tree = read();

        assertThat(only(tree).file()).isEqualTo("root/a/again");
        assertThat(tree.files()).hasSize(1);
    }

    @Test
    void tooManyDirectoriesInsideOneAnotherAreNotEntered() {
        new TestTree(top()).write("a/b/c/d/e/x.fake", "1").write("a/b/c/d/e/f/x.fake", "1");

        Tree tree = read();

        assertThat(only(tree).rule()).isEqualTo("limits");
        assertThat(tree.files()).hasSize(1);
    }

    @Test
    void tooManyFilesEndTheReading() {
        TestTree tree = new TestTree(top());
        for (int i = 0; i < 20; i++) {
            tree.write("root/i" + i + "/x.fake", "1");
        }

        Tree read = read(new TreeLimits(1000, 10, 1000, 5));

        assertThat(read.files()).hasSize(10);
        assertThat(only(read).rule()).isEqualTo("limits");
    }

    @Test
    void aDirectoryWhoseNameIsNoItemIdIsAWarning() {
        new TestTree(top()).write("root/my gate/x.fake", "1").write("root/v1.2/x.fake", "1");

        Tree tree = read();

        assertThat(tree.files()).isEmpty();
        assertThat(tree.problems())
                .hasSize(2)
                .allMatch(problem -> problem.severity() == Severity.WARNING)
                .allMatch(problem -> problem.rule().equals("itemId"));
    }

    @Test
    void aMissingTreeAndAFileInItsPlaceAreReported() throws IOException {
        assertThat(only(read()).rule()).isEqualTo("readable");
        Files.writeString(top(), "x");
        assertThat(only(read()).found()).isEqualTo("a file where a directory should be");
    }

    private String path(String file) {
        return top().resolve(file).toString();
    }
}
