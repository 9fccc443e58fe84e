package ch.onsphere.osp.clearance.folder;

import ch.onsphere.osp.api.MediaSource;
import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.clearance.error.FolderError;
import ch.onsphere.osp.clearance.folder.Spans.Recorded;
import ch.onsphere.osp.kit.time.TimeSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;

/** The cameras, stills and recordings of one folder. */
public final class FolderMediaSource implements MediaSource, AutoCloseable {

    /** A still is held in memory; no camera makes one of this size. */
    private static final int LARGEST_STILL = 16 * 1024 * 1024;

    private final CameraFolders folders;
    private final ZoneId zone;
    private final Spans spans;
    private final TimeSource time;

    private final LeftOut leftOut = new LeftOut();
    private final FolderThread thread = new FolderThread();

    /**
     * Reads nothing until it is asked.
     *
     * @param folder holds a folder for each camera
     * @param zone the zone of times in names that do not say theirs
     * @param usualLength how long a recording is whose end cannot be found out
     * @param time tells which files have rested long enough to be complete
     */
    public FolderMediaSource(Path folder, ZoneId zone, Duration usualLength, TimeSource time) {
        this.folders = new CameraFolders(folder);
        this.zone = zone;
        this.spans = new Spans(usualLength);
        this.time = time;
    }

    @Override
    public CompletionStage<List<Camera>> cameras() {
        return thread.ask(() -> folders.all().stream().map(CameraDescription::of).toList());
    }

    @Override
    public CompletionStage<List<Clip>> recordings(String cameraId, Instant from, Instant until) {
        return thread.ask(
                () -> {
                    Path folder = folders.of(cameraId);
                    // What is still written is named, too: it is no gap, and opens in a while.
                    List<MediaFile> files =
                            new CameraFiles(folder, zone, leftOut)
                                    .of(MediaKind.RECORDING, time.now());
                    return spans.of(files).stream()
                            .filter(recorded -> recorded.span().from().isBefore(until))
                            .filter(recorded -> recorded.span().until().isAfter(from))
                            .map(recorded -> clip(cameraId, folder, recorded))
                            .toList();
                });
    }

    private static Clip clip(String cameraId, Path folder, Recorded recorded) {
        MediaFile file = recorded.file();
        return new Clip(
                cameraId,
                folder.relativize(file.path()).toString(),
                recorded.span(),
                file.mediaType(),
                OptionalLong.of(file.size()));
    }

    @Override
    public CompletionStage<Footage> open(Clip clip) {
        return thread.ask(
                () -> {
                    Path folder = folders.of(clip.cameraId());
                    Path file = folder.resolve(clip.id()).normalize();
                    if (!file.startsWith(folder)) {
                        throw FolderError.OUTSIDE_OF_FOLDER.at(clip.id());
                    }
                    InputStream content = open(file, clip.size().orElse(-1));
                    return new FolderFootage(clip.mediaType(), content, clip.span());
                });
    }

    private InputStream open(Path file, long size) {
        try {
            Path inside = folders.inside(file);
            if (MediaFile.isGrowing(Files.getLastModifiedTime(inside).toInstant(), time.now())) {
                throw FolderError.FILE_GROWING.at(file.toString());
            }
            return SteadyStream.open(inside, size);
        } catch (NoSuchFileException e) {
            throw FolderError.FILE_GONE.at(file.toString(), e);
        } catch (IOException e) {
            throw FolderError.FOLDER_UNREADABLE.at(file.toString(), e);
        }
    }

    @Override
    public CompletionStage<Optional<Footage>> still(
            String cameraId, Instant moment, int maximumWidth, int maximumHeight) {
        return thread.ask(
                () -> {
                    Instant now = time.now();
                    List<MediaFile> before =
                            new CameraFiles(folders.of(cameraId), zone, leftOut)
                                    .of(MediaKind.STILL, now).stream()
                                            .filter(file -> !file.name().begin().isAfter(moment))
                                            .toList();
                    return nearest(before, now)
                            .map(file -> still(file, maximumWidth, maximumHeight));
                });
    }

    /** The last that is complete; while there is none, but will be, it is too early to ask. */
    private static Optional<MediaFile> nearest(List<MediaFile> before, Instant now) {
        Optional<MediaFile> nearest =
                before.stream()
                        .filter(file -> file.isComplete(now))
                        .reduce((earlier, later) -> later);
        if (nearest.isEmpty() && !before.isEmpty()) {
            throw FolderError.FILE_GROWING.at(before.get(0).path().toString());
        }
        return nearest;
    }

    private Footage still(MediaFile file, int maximumWidth, int maximumHeight) {
        String name = file.path().toString();
        if (file.size() > LARGEST_STILL) {
            throw FolderError.PICTURE_UNREADABLE.at(name + ": " + file.size() + " bytes");
        }
        byte[] whole;
        try (InputStream in = open(file.path(), file.size())) {
            whole = in.readAllBytes();
        } catch (IOException e) {
            throw e.getCause() instanceof OspException known
                    ? known
                    : FolderError.FOLDER_UNREADABLE.at(name, e);
        }
        Optional<byte[]> smaller = Picture.smaller(whole, maximumWidth, maximumHeight, name);
        Instant taken = file.name().begin();
        return new FolderFootage(
                smaller.isPresent() ? "image/jpeg" : file.mediaType(),
                new ByteArrayInputStream(smaller.orElse(whole)),
                new Interval(taken, taken));
    }

    @Override
    public void close() {
        thread.close();
    }
}
