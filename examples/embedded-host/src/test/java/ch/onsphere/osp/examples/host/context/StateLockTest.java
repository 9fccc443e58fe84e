package ch.onsphere.osp.examples.host.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.onsphere.osp.api.OspException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class StateLockTest {

    private static final int TAKEN = 0;
    private static final int REFUSED = 3;

    @TempDir Path directory;

    /** Another process that tries to take the directory. */
    static final class Other {

        private Other() {}

        public static void main(String[] args) {
            try {
                var unused = StateLock.take(Path.of(args[0])).orElseThrow();
            } catch (OspException e) {
                System.exit(REFUSED);
            }
            System.exit(TAKEN);
        }
    }

    private static int otherProcess(Path state) throws Exception {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Other.class.getName(),
                                state.toString())
                        .inheritIO()
                        .start();
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    private static void isRefused(Path state) {
        assertThatThrownBy(() -> StateLock.take(state))
                .isInstanceOfSatisfying(
                        OspException.class,
                        e -> assertThat(e.code().code()).isEqualTo("OSP-EH-003"));
    }

    @Test
    @Timeout(300)
    void aRefusedSecondTryDoesNotTakeTheLockFromTheFirst() throws Exception {
        Path state = directory.resolve("state");
        StateLock lock = StateLock.take(state).orElseThrow();
        try {
            Path link = Files.createSymbolicLink(directory.resolve("link"), state);

            isRefused(state);
            isRefused(link);
            isRefused(directory.resolve("state/../state"));

            assertThat(otherProcess(state)).isEqualTo(REFUSED);
        } finally {
            lock.close();
        }
        assertThat(otherProcess(state)).isEqualTo(TAKEN);
    }

    @Test
    void isFreeOnceClosedAndStaysWithItsNextHolder() {
        StateLock first = StateLock.take(directory).orElseThrow();
        first.close();
        StateLock second = StateLock.take(directory).orElseThrow();
        try {
            first.close();

            isRefused(directory);
        } finally {
            second.close();
        }
    }

    @Test
    void isOutOfPlaceWhenItsFileIsDeletedMovedOrReplaced() throws Exception {
        Path state = directory.resolve("state");
        StateLock lock = StateLock.take(state).orElseThrow();
        try {
            assertThat(lock.isInPlace()).isTrue();

            Path moved = Files.move(state, directory.resolve("moved"));
            assertThat(lock.isInPlace()).isFalse();
            Files.move(moved, state);
            assertThat(lock.isInPlace()).isTrue();

            Files.delete(state.resolve("lock"));
            assertThat(lock.isInPlace()).isFalse();
            Files.createFile(state.resolve("lock"));
            assertThat(lock.isInPlace()).isFalse();
        } finally {
            lock.close();
        }
    }

    @Test
    void aDirectoryThatCannotBeMadeIsLeftToTheModules() throws Exception {
        Path file = Files.createFile(directory.resolve("file"));

        assertThat(StateLock.take(file.resolve("state"))).isEmpty();
    }
}
