package ch.onsphere.osp.examples.host.reload;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.examples.host.fake.TestTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatcherTest {

    @TempDir Path top;

    @Test
    void everyKindOfChangeChangesTheFingerprint() throws IOException {
        TestTree tree = TestTree.complete(top);
        long first = Fingerprint.of(top);
        assertThat(Fingerprint.of(top)).isEqualTo(first);

        tree.write("root/new/x", "1");
        long added = Fingerprint.of(top);
        tree.write("root/new/x", "12");
        long longer = Fingerprint.of(top);
        Files.setLastModifiedTime(top.resolve("root/new/x"), FileTime.fromMillis(1));
        long older = Fingerprint.of(top);

        assertThat(new long[] {first, added, longer, older}).doesNotHaveDuplicates();
    }

    @Test
    void certificatesAndHiddenFilesDoNotCount() throws IOException {
        TestTree tree = TestTree.complete(top);
        long before = Fingerprint.of(top);

        tree.write("certs/external/ca.pem", "1").write(".git/index", "1");

        assertThat(Fingerprint.of(top)).isEqualTo(before);
    }

    @Test
    void aFileBehindALinkCounts() throws IOException {
        TestTree tree = TestTree.complete(top).write("root/.data/x", "1");
        Files.createSymbolicLink(top.resolve("root/x"), Path.of(".data/x"));
        long before = Fingerprint.of(top);

        tree.write("root/.data/x", "longer");

        assertThat(Fingerprint.of(top)).isNotEqualTo(before);
    }

    @Test
    void aChangeIsNoticedAndAFailureDoesNotEndTheWatch() throws Exception {
        TestTree tree = TestTree.complete(top);
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch second = new CountDownLatch(2);
        try (Watcher watcher = new Watcher(top)) {
            watcher.start(
                    () -> {},
                    () -> {
                        first.countDown();
                        second.countDown();
                        throw new IllegalStateException("cannot handle it");
                    },
                    Duration.ofMillis(5));
            tree.write("root/a/x", "1");
            assertThat(first.await(120, TimeUnit.SECONDS)).isTrue();
            tree.write("root/b/x", "1");
            assertThat(second.await(120, TimeUnit.SECONDS)).isTrue();
        }
    }
}
