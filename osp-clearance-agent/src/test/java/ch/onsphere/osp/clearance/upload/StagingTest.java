package ch.onsphere.osp.clearance.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.clearance.OtherProcess;
import ch.onsphere.osp.clearance.error.DeliveryError;
import ch.onsphere.osp.clearance.registry.LeaseLostException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files in clear, for as short as possible. */
@Timeout(300)
class StagingTest {

    @TempDir private Path directory;

    private final MemoryStore store = new MemoryStore(Optional.of(Rig.Keys.SERVICE));
    private final Rig.Settings settings = new Rig.Settings();
    private final byte[] content = Rig.random(10 * Rig.BLOCK);
    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(directory.resolve("staging"));
        settings.staging = Optional.of(folder);
    }

    @Test
    void aFileIsPrivateWhileItIsSentAndGoneAfterwards() throws Exception {
        store.onPut(
                (file, number, bytes) -> {
                    assertThat(contents()).hasSize(1);
                    assertThat(permissions(contents().get(0))).isEqualTo("rw-------");
                });
        try (Rig rig = new Rig(directory, store, settings)) {
            DeliveredFile file = rig.deliver(content, new Watched());
            assertThat(store.opened(file.fileId())).isEqualTo(content);
        }
        assertThat(staged()).isEmpty();
    }

    @Test
    void aFileIsGoneWhenItsDeliveryFails() {
        try (Rig rig = new Rig(directory, store, settings)) {
            assertThatThrownBy(() -> rig.deliver(content, new Watched(3)))
                    .isInstanceOf(LeaseLostException.class);
            assertThatThrownBy(
                            () ->
                                    rig.deliver(
                                            () -> {
                                                throw new IOException("the recorder went away");
                                            },
                                            10,
                                            new Watched()))
                    .isInstanceOfSatisfying(
                            OspException.class,
                            e -> assertThat(e.code()).isEqualTo(DeliveryError.SOURCE_BROKE_OFF));
        }
        assertThat(staged()).isEmpty();
    }

    @Test
    void aFileThatACrashLeftIsRemovedAtTheNextStartAndOthersAreNot() throws Exception {
        Files.write(folder.resolve("osp-clearance-1234.part"), content);
        Files.write(folder.resolve("holiday.mp4"), content);
        new Staging(folder);
        assertThat(staged()).containsExactly(folder.resolve("holiday.mp4"));
    }

    @Test
    void aFileThatIsInUseIsLeft() throws Exception {
        Staging staging = new Staging(folder);
        try (Staging.Staged staged = staging.fill(() -> new ByteArrayInputStream(content))) {
            assertThat(staged.open()).hasBinaryContent(content);
            new Staging(folder);
            assertThat(contents()).hasSize(1);

            assertThat(OtherProcess.run(OtherStagingMain.class, folder))
                    .contains(OtherStagingMain.STARTED);
            assertThat(contents()).hasSize(1);
            assertThat(staged.open()).hasBinaryContent(content);
        }
        assertThat(staged()).isEmpty();
    }

    @Test
    void aFolderThatIsMissingIsReported() {
        Staging staging = new Staging(directory.resolve("missing"));
        assertThatThrownBy(() -> staging.fill(() -> new ByteArrayInputStream(content)))
                .isInstanceOfSatisfying(
                        OspException.class,
                        e -> assertThat(e.code()).isEqualTo(DeliveryError.STAGING_FAILED));
    }

    private List<Path> contents() {
        return staged().stream().filter(file -> file.toString().endsWith(".part")).toList();
    }

    private List<Path> staged() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String permissions(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
