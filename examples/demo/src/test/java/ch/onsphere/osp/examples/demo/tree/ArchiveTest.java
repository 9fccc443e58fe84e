package ch.onsphere.osp.examples.demo.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {

    private static final Path EXAMPLE = Path.of("..", "archive");

    @TempDir private Path directory;

    private Archive copy() {
        return Archive.of(EXAMPLE, directory.resolve("archive"));
    }

    @Test
    void hasAStillAndARecordingOfEachCamera() throws IOException {
        Archive archive = copy();

        assertThat(archive.cameras()).hasSizeGreaterThan(1).contains(Example.GATE_CAMERA);
        for (String camera : archive.cameras()) {
            assertThat(Files.size(archive.still(camera))).isPositive();
            assertThat(Files.size(archive.recording(camera))).isPositive();
        }
    }

    @Test
    void isTheExampleByteForByte() {
        Path recording = copy().recording(Example.GATE_CAMERA);

        assertThat(recording)
                .hasSameBinaryContentAs(
                        EXAMPLE.resolve(Example.GATE_CAMERA).resolve(recording.getFileName()));
    }

    /** Else the first job would come too early for it. */
    @Test
    void looksLikeNobodyIsWritingIt() throws IOException {
        Instant modified =
                Files.getLastModifiedTime(copy().recording(Example.GATE_CAMERA)).toInstant();

        assertThat(modified).isBefore(Instant.now().minus(Duration.ofMinutes(1)));
    }
}
