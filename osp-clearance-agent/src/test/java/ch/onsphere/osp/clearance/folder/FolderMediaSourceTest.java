package ch.onsphere.osp.clearance.folder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import ch.onsphere.osp.api.MediaSource.Camera;
import ch.onsphere.osp.api.MediaSource.Clip;
import ch.onsphere.osp.api.MediaSource.Footage;
import ch.onsphere.osp.api.MediaSource.Interval;
import ch.onsphere.osp.api.MediaSource.Position;
import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.clearance.error.FolderError;
import ch.onsphere.osp.clearance.upload.JumpingTime;
import ch.onsphere.osp.kit.time.SystemTime;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A folder that somebody exports to, tidy or not. */
@Timeout(300)
class FolderMediaSourceTest {

    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final Duration USUAL = Duration.ofMinutes(5);

    @TempDir private Path directory;

    private final SystemTime time = new SystemTime("test-time");
    private Path root;
    private Path outside;
    private FolderMediaSource source;

    @BeforeEach
    void make() throws IOException {
        root = Files.createDirectory(directory.resolve("export"));
        outside = Files.createDirectory(directory.resolve("outside"));
        source = new FolderMediaSource(root, ZoneOffset.UTC, USUAL, time);
    }

    @AfterEach
    void close() {
        source.close();
        time.close();
    }

    @Test
    void eachFolderIsACamera() throws Exception {
        Files.createDirectories(root.resolve("entrance/2026"));
        Files.createDirectories(root.resolve(".trash"));
        Files.writeString(root.resolve("readme.txt"), "no camera");
        Path gate = Files.createDirectories(root.resolve("gate"));
        Files.writeString(
                gate.resolve("camera.json"),
                """
                {"name": "Gate, north", "place": ["HQ", "Yard"], "latitude": 47.3, "longitude": 8.5,
                 "enabled": false, "more": {"is": "ignored"}}
                """);
        assertThat(get(source.cameras()))
                .containsExactly(
                        new Camera("entrance", "entrance", List.of(), true, Optional.empty()),
                        new Camera(
                                "gate",
                                "Gate, north",
                                List.of("HQ", "Yard"),
                                false,
                                Optional.of(new Position(47.3, 8.5))));
    }

    @Test
    void aWrongDescriptionCostsACameraItsNameOnly() throws Exception {
        Path camera = Files.createDirectories(root.resolve("one"));
        Path other = Files.createDirectories(root.resolve("two"));
        Files.writeString(camera.resolve("camera.json"), "{\"name\": \"cut o");
        Files.writeString(other.resolve("camera.json"), "{\"latitude\": 4711, \"longitude\": 8}");
        assertThat(get(source.cameras()))
                .extracting(Camera::name, Camera::position)
                .containsExactly(tuple("one", Optional.empty()), tuple("two", Optional.empty()));
    }

    @Test
    void recordingsAreFoundAtAnyDepthInTheOrderOfTime() throws Exception {
        file("gate/2026/05/20260501T121000Z_20260501T122000Z.mp4", "second");
        file("gate/20260501T120000Z_20260501T121000Z.mp4", "first");
        file("gate/20260501T110000Z_20260501T115959Z.mp4", "before");
        file("gate/20260501T123000Z_20260501T124000Z.mp4", "after");
        file("gate/20260501T120000Z.jpg", "a still");
        file("gate/notes 20260501T120000Z.txt", "neither");
        List<Clip> clips = get(source.recordings("gate", NOON, NOON.plusSeconds(1200)));
        assertThat(clips)
                .containsExactly(
                        new Clip(
                                "gate",
                                "20260501T120000Z_20260501T121000Z.mp4",
                                span(0, 600),
                                "video/mp4",
                                OptionalLong.of(5)),
                        new Clip(
                                "gate",
                                "2026/05/20260501T121000Z_20260501T122000Z.mp4",
                                span(600, 1200),
                                "video/mp4",
                                OptionalLong.of(6)));
        assertThat(read(clips.get(1))).isEqualTo("second");
    }

    @Test
    void anEndThatNoNameTellsIsFoundOut() throws Exception {
        modified(file("gate/20260501T120000Z.mp4", "written for 9 minutes"), NOON.plusSeconds(540));
        modified(file("gate/20260501T121000Z.mp4", "copied later"), NOON.plusSeconds(80_000));
        modified(file("gate/20260501T122000Z.mp4", "the last"), NOON.plusSeconds(90_000));
        assertThat(get(source.recordings("gate", NOON, NOON.plusSeconds(3600))))
                .extracting(Clip::span)
                .containsExactly(span(0, 540), span(600, 1200), span(1200, 1500));
    }

    @Test
    void aFileThatIsStillWrittenIsNamedAndOpensOnceItRests() throws Exception {
        JumpingTime clock = new JumpingTime("2026-05-01T14:00:00Z");
        file("gate/20260501T115000Z_20260501T120000Z.mp4", "complete");
        modified(file("gate/20260501T120000Z_20260501T121000Z.mp4", "growing"), clock.now());
        file("gate/20260501T121000Z_20260501T122000Z.mp4", "");
        try (FolderMediaSource now = new FolderMediaSource(root, ZoneOffset.UTC, USUAL, clock)) {
            List<Clip> clips =
                    get(now.recordings("gate", NOON.minusSeconds(60), NOON.plusSeconds(3600)));
            assertThat(clips)
                    .as("a file that stays empty is none")
                    .extracting(Clip::id)
                    .containsExactly(
                            "20260501T115000Z_20260501T120000Z.mp4",
                            "20260501T120000Z_20260501T121000Z.mp4");
            assertFails(now.open(clips.get(1)), FolderError.FILE_GROWING);

            clock.advance(Duration.ofSeconds(30));

            try (Footage footage = get(now.open(clips.get(1)))) {
                assertThat(footage.content()).hasContent("growing");
            }
        }
    }

    @Test
    void nobodyIsToldThatNoPictureIsThereWhileItIsWritten() throws Exception {
        JumpingTime clock = new JumpingTime("2026-05-01T14:00:00Z");
        modified(write("gate/20260501T120000Z.jpg", picture("jpg", 320, 200)), clock.now());
        try (FolderMediaSource now = new FolderMediaSource(root, ZoneOffset.UTC, USUAL, clock)) {
            assertFails(now.still("gate", NOON, 1280, 720), FolderError.FILE_GROWING);

            clock.advance(Duration.ofSeconds(30));

            assertThat(get(now.still("gate", NOON, 1280, 720))).isPresent();
        }
    }

    @Test
    void aFileThatChangesWhileItIsReadIsAnErrorOfTheRead() throws Exception {
        Path file = file("gate/20260501T120000Z.mp4", "x".repeat(100_000));
        Clip clip = get(source.recordings("gate", NOON, NOON.plusSeconds(60))).get(0);
        try (Footage footage = get(source.open(clip))) {
            InputStream content = footage.content();
            content.readNBytes(10);
            Files.writeString(file, "more", StandardOpenOption.APPEND);
            assertThatThrownBy(content::readAllBytes)
                    .isInstanceOf(IOException.class)
                    .hasCauseInstanceOf(OspException.class);
        }
        atRest(file);
        try (Footage footage = get(source.open(listedAgain(clip)))) {
            InputStream content = footage.content();
            content.readNBytes(10);
            Files.writeString(file, "less");
            assertThatThrownBy(content::readAllBytes).isInstanceOf(IOException.class);
        }
    }

    private static Clip listedAgain(Clip clip) {
        return new Clip(
                clip.cameraId(),
                clip.id(),
                clip.span(),
                clip.mediaType(),
                OptionalLong.of(clip.size().getAsLong() + 4));
    }

    @Test
    void aFileThatChangedOrWentBetweenListAndReadIsAnError() throws Exception {
        Path file = file("gate/20260501T120000Z.mp4", "listed");
        Clip clip = get(source.recordings("gate", NOON, NOON.plusSeconds(60))).get(0);
        Files.writeString(file, "listed and changed");
        assertFails(source.open(clip), FolderError.FILE_GROWING);
        atRest(file);
        assertFails(source.open(clip), FolderError.FILE_CHANGED);
        Files.delete(file);
        assertFails(source.open(clip), FolderError.FILE_GONE);
    }

    @Test
    void nothingLeadsOutOfTheFolder() throws Exception {
        Path secret = Files.writeString(outside.resolve("20260501T120000Z.mp4"), "secret");
        modified(secret, NOON);
        Files.createDirectories(root.resolve("gate"));
        Files.createSymbolicLink(root.resolve("gate/20260501T120500Z.mp4"), secret);
        Files.createSymbolicLink(root.resolve("gate/deep"), outside);
        Files.createSymbolicLink(root.resolve("linked"), outside);
        assertThat(get(source.cameras())).extracting(Camera::id).containsExactly("gate");
        assertThat(get(source.recordings("gate", NOON.minusSeconds(60), NOON.plusSeconds(3600))))
                .isEmpty();
        assertFails(source.recordings("linked", NOON, NOON), FolderError.CAMERA_UNKNOWN);
        for (String id :
                List.of(
                        "../../outside/20260501T120000Z.mp4",
                        "20260501T120500Z.mp4",
                        "deep/20260501T120000Z.mp4",
                        secret.toString())) {
            assertFails(source.open(clip("gate", id)), FolderError.OUTSIDE_OF_FOLDER);
        }
    }

    @Test
    void idsThatAreNoNamesOfFoldersAreUnknown() throws Exception {
        Files.createDirectories(root.resolve("gate"));
        for (String id :
                List.of("", ".", "..", "../outside", "gate/..", "nobody", "a\\b", ".git", "a\0b")) {
            assertFails(source.recordings(id, NOON, NOON), FolderError.CAMERA_UNKNOWN);
            assertFails(source.open(clip(id, "x.mp4")), FolderError.CAMERA_UNKNOWN);
        }
    }

    @Test
    void aFolderThatIsAwayIsAnErrorThatMayPass() throws Exception {
        Files.delete(root);
        assertFails(source.cameras(), FolderError.FOLDER_UNREADABLE);
        assertFails(source.recordings("gate", NOON, NOON), FolderError.FOLDER_UNREADABLE);
        Files.createDirectories(root.resolve("gate"));
        assertThat(get(source.cameras())).hasSize(1);
    }

    @Test
    void theStillNearestBeforeTheMomentIsGivenAsItIsWhenItIsSmallEnough() throws Exception {
        byte[] picture = picture("jpg", 320, 200);
        modified(write("gate/20260501T115000Z.jpg", picture), NOON);
        modified(write("gate/20260501T115500Z.jpg", picture), NOON);
        modified(write("gate/20260501T120500Z.jpg", picture), NOON);
        Footage still = get(source.still("gate", NOON, 1280, 720)).orElseThrow();
        assertThat(still.mediaType()).isEqualTo("image/jpeg");
        assertThat(still.content().readAllBytes()).isEqualTo(picture);
        assertThat(still.findings().span().from()).isEqualTo(NOON.minusSeconds(300));
        assertThat(get(source.still("gate", NOON.minusSeconds(86_400), 1280, 720))).isEmpty();
    }

    @Test
    void aStillThatIsTooLargeIsMadeSmaller() throws Exception {
        for (String format : List.of("jpg", "png")) {
            modified(write("gate/20260501T115000Z." + format, picture(format, 4000, 3000)), NOON);
            Footage still = get(source.still("gate", NOON, 640, 360)).orElseThrow();
            assertThat(still.mediaType()).isEqualTo("image/jpeg");
            BufferedImage smaller =
                    ImageIO.read(new ByteArrayInputStream(still.content().readAllBytes()));
            assertThat(smaller.getWidth()).isEqualTo(480);
            assertThat(smaller.getHeight()).isEqualTo(360);
            Files.delete(root.resolve("gate/20260501T115000Z." + format));
        }
    }

    @Test
    void aStillThatIsNoPictureIsAnError() throws Exception {
        modified(file("gate/20260501T115000Z.jpg", "not a picture"), NOON);
        assertFails(source.still("gate", NOON, 640, 360), FolderError.PICTURE_UNREADABLE);
        byte[] cut = picture("jpg", 2000, 1000);
        modified(write("gate/20260501T115100Z.jpg", Arrays.copyOf(cut, 300)), NOON);
        assertFails(source.still("gate", NOON, 640, 360), FolderError.PICTURE_UNREADABLE);
    }

    @Test
    void aClosedSourceStillAnswers() {
        source.close();
        assertFails(source.cameras(), FolderError.FOLDER_BUSY);
    }

    private Path file(String name, String content) throws IOException {
        return atRest(write(name, content.getBytes(UTF_8)));
    }

    private static Path atRest(Path file) throws IOException {
        return modified(file, NOON.minusSeconds(86_400));
    }

    private Path write(String name, byte[] content) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, content);
    }

    private static Path modified(Path file, Instant when) throws IOException {
        return Files.setLastModifiedTime(file, FileTime.from(when));
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            picture.setRGB(x, x % height, 0xff8800);
        }
        ImageIO.write(picture, format, bytes);
        return bytes.toByteArray();
    }

    private String read(Clip clip) throws Exception {
        try (Footage footage = get(source.open(clip))) {
            return new String(footage.content().readAllBytes(), UTF_8);
        }
    }

    private static Clip clip(String camera, String id) {
        return new Clip(camera, id, span(0, 1), "video/mp4", OptionalLong.of(6));
    }

    private static Interval span(int from, int until) {
        return new Interval(NOON.plusSeconds(from), NOON.plusSeconds(until));
    }

    private static <T> T get(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(120, TimeUnit.SECONDS);
    }

    private static void assertFails(CompletionStage<?> stage, FolderError error) {
        assertThatThrownBy(() -> get(stage))
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        OspException.class, e -> assertThat(e.code()).isEqualTo(error));
    }
}
