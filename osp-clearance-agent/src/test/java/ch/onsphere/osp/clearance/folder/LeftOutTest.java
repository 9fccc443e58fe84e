package ch.onsphere.osp.clearance.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ch.onsphere.osp.kit.testing.CapturedLog;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator learns of files whose names tell no time. */
class LeftOutTest {

    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");

    @TempDir private Path camera;

    private final CapturedLog log = new CapturedLog(LeftOut.class);
    private final LeftOut leftOut = new LeftOut();

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void aFolderOfNothingElseIsAWarningOnce() throws IOException {
        make("clip 1.mp4", "clip 2.mp4", "notes.txt", "20260501T110000Z.jpg");

        look(MediaKind.RECORDING);
        look(MediaKind.RECORDING);
        look(MediaKind.STILL);

        assertThat(log.events())
                .extracting(ILoggingEvent::getLevel, event -> event.getArgumentArray()[1])
                .containsExactly(tuple(Level.WARN, 2));
        assertThat(log.events().get(0).getFormattedMessage()).contains(camera.toString(), "[clip ");
    }

    @Test
    void oneAmongOthersIsSaid() throws IOException {
        make("20260501T110000Z.mp4", "latest.mp4");

        look(MediaKind.RECORDING);

        assertThat(log.events())
                .extracting(ILoggingEvent::getLevel, event -> event.getArgumentArray()[1])
                .containsExactly(tuple(Level.INFO, 1));
    }

    @Test
    void nothingIsSaidWhereEachNameHasATime() throws IOException {
        make("20260501T110000Z.mp4", "notes.txt", ".hidden.mp4");

        look(MediaKind.RECORDING);
        look(MediaKind.STILL);

        assertThat(log.events()).isEmpty();
    }

    private void make(String... names) throws IOException {
        for (String name : names) {
            Files.writeString(camera.resolve(name), "pictures");
        }
    }

    private void look(MediaKind kind) {
        var unused = new CameraFiles(camera, ZoneOffset.UTC, leftOut).of(kind, NOW);
    }
}
