package ch.onsphere.osp.clearance.handler;

import ch.onsphere.osp.api.MediaSource.Footage;
import ch.onsphere.osp.api.MediaSource.Interval;
import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.clearance.error.JobError;
import ch.onsphere.osp.clearance.outcome.JobResult;
import ch.onsphere.osp.clearance.registry.FileDescription;
import ch.onsphere.osp.clearance.registry.RequestedItem;
import ch.onsphere.osp.clearance.upload.FileDelivery;
import ch.onsphere.osp.kit.time.TimeSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;

/** Delivers a picture of each camera that is named. CR-018 */
public final class ThumbnailHandler implements JobHandler {

    private static final int MOST_PIXELS = 1280;
    private static final int LARGEST = 8 << 20;

    private final Cameras cameras;
    private final FileDelivery delivery;
    private final FileTasks tasks;
    private final TimeSource time;

    /**
     * Ready for any number of jobs.
     *
     * @param cameras the cameras to ask
     * @param delivery brings files to the service
     * @param tasks lets several files go at once
     * @param time tells what the latest picture is
     */
    public ThumbnailHandler(
            Cameras cameras, FileDelivery delivery, FileTasks tasks, TimeSource time) {
        this.cameras = cameras;
        this.delivery = delivery;
        this.tasks = tasks;
        this.time = time;
    }

    @Override
    public JobResult handle(Work work) throws InterruptedException {
        List<RequestedItem> items = work.job().job().items().stream().distinct().toList();
        if (items.isEmpty()) {
            throw Asked.noCamera();
        }
        KnownCameras known = cameras.known(items);
        FileNames names = new FileNames();
        List<Callable<Optional<Missing>>> pictures = new ArrayList<>();
        items.forEach(item -> pictures.add(() -> deliver(work, item, known, names)));
        List<Missing> missing = tasks.all(pictures).stream().flatMap(Optional::stream).toList();
        return Delivered.result(items.size() - missing.size(), missing, "");
    }

    private Optional<Missing> deliver(
            Work work, RequestedItem item, KnownCameras known, FileNames names)
            throws InterruptedException {
        try {
            RegisteredCamera camera = known.get(item.deviceId());
            Instant moment = item.from().orElseGet(time::now);
            work.check();
            Picture picture = picture(camera, moment);
            FileDescription file =
                    new FileDescription(
                            FileDescription.Kind.THUMBNAIL,
                            Optional.of(item.deviceId()),
                            names.still(item.deviceId(), item.from(), picture.mediaType()),
                            picture.mediaType(),
                            Optional.of(picture.span()),
                            OptionalLong.of(picture.bytes().length));
            var unused =
                    delivery.deliver(
                            work.job(),
                            item.deviceId()
                                    + "/"
                                    + item.from().map(Instant::toString).orElse("now"),
                            file,
                            () -> new ByteArrayInputStream(picture.bytes()),
                            new WorkWatch(work));
            return Optional.empty();
        } catch (OspException e) {
            return Optional.of(Failing.part(item.deviceId(), e, work));
        }
    }

    /** A still in memory: it is small, and read once. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Picture(String mediaType, byte[] bytes, Interval span) {}

    private static Picture picture(RegisteredCamera camera, Instant moment)
            throws InterruptedException {
        String what = "still of " + camera.externalId();
        Optional<Footage> found =
                Stages.await(
                        camera.source()
                                .still(camera.camera().id(), moment, MOST_PIXELS, MOST_PIXELS),
                        what);
        if (found.isEmpty()) {
            throw JobError.NOTHING_RECORDED.at(what);
        }
        try (Footage footage = found.get()) {
            byte[] bytes = footage.content().readNBytes(LARGEST);
            return new Picture(footage.mediaType(), bytes, footage.findings().span());
        } catch (IOException e) {
            throw JobError.SOURCE_FAILED.at(what + ": " + e.getMessage(), e);
        }
    }
}
