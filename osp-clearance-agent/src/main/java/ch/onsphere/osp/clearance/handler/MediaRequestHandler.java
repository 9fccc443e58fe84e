package ch.onsphere.osp.clearance.handler;

import ch.onsphere.osp.clearance.outcome.JobResult;
import ch.onsphere.osp.clearance.upload.FileDelivery;
import ch.onsphere.osp.kit.time.TimeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** Delivers recordings: of one camera or many, in one interval or many. CR-019 */
public final class MediaRequestHandler implements JobHandler {

    private final Cameras cameras;
    private final FileDelivery delivery;
    private final FileTasks tasks;
    private final Duration longestInterval;
    private final TimeSource time;

    /**
     * Ready for any number of jobs.
     *
     * @param cameras the cameras to ask
     * @param delivery brings files to the service
     * @param tasks lets several files go at once
     * @param longestInterval more of one camera is taken for a mistake
     * @param time tells what has not been recorded yet
     */
    public MediaRequestHandler(
            Cameras cameras,
            FileDelivery delivery,
            FileTasks tasks,
            Duration longestInterval,
            TimeSource time) {
        this.cameras = cameras;
        this.delivery = delivery;
        this.tasks = tasks;
        this.longestInterval = longestInterval;
        this.time = time;
    }

    @Override
    public JobResult handle(Work work) throws InterruptedException {
        KnownCameras known = cameras.known(work.job().job().items());
        MediaPlan plan = MediaPlan.of(work, known, time.now(), longestInterval);
        List<PlannedFile> files = plan.files();
        long total = files.stream().mapToLong(each -> ClipProgress.secondsOf(each.clip())).sum();
        RecordingDelivery recordings =
                new RecordingDelivery(delivery, work, new ClipProgress(work, total));
        work.progress(0, Math.max(1, total));
        List<Callable<Optional<Missing>>> deliveries = new ArrayList<>();
        files.forEach(file -> deliveries.add(() -> recordings.deliver(file)));
        List<Missing> missing = new ArrayList<>(plan.missing());
        int delivered = 0;
        for (Optional<Missing> each : tasks.all(deliveries)) {
            each.ifPresent(missing::add);
            delivered += each.isEmpty() ? 1 : 0;
        }
        long gaps = files.stream().flatMap(MediaRequestHandler::gaps).distinct().count();
        return Delivered.result(delivered, missing, gaps == 0 ? "" : ", gaps: " + gaps);
    }

    /** Two cameras that were off at the same time have two gaps; two files of one, the same. */
    private static Stream<Asked> gaps(PlannedFile file) {
        return file.gaps().stream().map(gap -> new Asked(file.camera().externalId(), gap));
    }
}
