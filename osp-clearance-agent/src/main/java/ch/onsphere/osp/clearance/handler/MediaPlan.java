package ch.onsphere.osp.clearance.handler;

import ch.onsphere.osp.api.MediaSource.Clip;
import ch.onsphere.osp.api.MediaSource.Interval;
import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.clearance.error.JobError;
import ch.onsphere.osp.clearance.registry.RequestedItem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which files a request for recordings comes to. The same request comes to the same files under the
 * same names and keys in every run, as long as the recordings are the same. CR-019
 */
final class MediaPlan {

    /** What the registry's own plug-in cuts exports into. */
    private static final Duration LONGEST_SEGMENT = Duration.ofMinutes(60);

    private static final int MOST_CLIPS = 2_000;

    private final Work work;
    private final KnownCameras cameras;
    private final FileNames names = new FileNames();
    private final Map<String, PlannedFile> files = new LinkedHashMap<>();
    private final List<Missing> missing = new ArrayList<>();

    private MediaPlan(Work work, KnownCameras cameras) {
        this.work = work;
        this.cameras = cameras;
    }

    static MediaPlan of(Work work, KnownCameras cameras, Instant now, Duration longest)
            throws InterruptedException {
        MediaPlan plan = new MediaPlan(work, cameras);
        List<RequestedItem> items = work.job().job().items();
        if (items.isEmpty()) {
            throw Asked.noCamera();
        }
        OspException first = null;
        for (RequestedItem item : items) {
            try {
                plan.add(Asked.of(item, now, longest));
            } catch (OspException e) {
                first = first == null ? e : first;
                plan.missing.add(Failing.part(item.deviceId(), notYet(e), work));
            }
        }
        if (plan.missing.size() == items.size() && first != null && plan.isRefusedAsAWhole(first)) {
            throw first;
        }
        return plan;
    }

    /** A part that can be had later is worth waiting for with all. */
    private static OspException notYet(OspException failure) {
        if (failure.code() == JobError.NOT_YET_RECORDED) {
            throw failure;
        }
        return failure;
    }

    /** A job whose every part is refused for the same reason has that reason itself. */
    private boolean isRefusedAsAWhole(OspException first) {
        return missing.stream().allMatch(each -> each.isOf(first.code()));
    }

    List<PlannedFile> files() {
        return List.copyOf(files.values());
    }

    List<Missing> missing() {
        return List.copyOf(missing);
    }

    private void add(Asked asked) throws InterruptedException {
        RegisteredCamera camera = cameras.get(asked.externalId());
        List<Clip> clips = clips(asked, camera);
        if (clips.isEmpty()) {
            throw JobError.NOTHING_RECORDED.at(asked.toString());
        }
        List<Interval> gaps =
                Intervals.uncovered(asked.interval(), clips.stream().map(Clip::span).toList());
        for (Clip clip : clips) {
            String key = camera.externalId() + "/" + clip.id();
            files.computeIfAbsent(key, none -> file(asked, camera, clip, gaps));
        }
        if (files.size() > MOST_CLIPS) {
            throw JobError.TOO_MANY_CLIPS.at(asked + ": more than " + MOST_CLIPS);
        }
    }

    private PlannedFile file(Asked asked, RegisteredCamera camera, Clip clip, List<Interval> gaps) {
        String name = names.recording(camera.camera().name(), clip);
        return new PlannedFile(asked, camera, clip, name, gaps);
    }

    /** A source that cannot cut names the same clip in two segments. */
    private List<Clip> clips(Asked asked, RegisteredCamera camera) throws InterruptedException {
        Map<String, Clip> clips = new LinkedHashMap<>();
        for (Interval segment : Intervals.segments(asked.interval(), LONGEST_SEGMENT)) {
            work.check();
            List<Clip> found =
                    Stages.await(
                            camera.source()
                                    .recordings(
                                            camera.camera().id(), segment.from(), segment.until()),
                            "recordings of " + asked.externalId());
            found.forEach(clip -> clips.putIfAbsent(clip.id(), clip));
            if (clips.size() > MOST_CLIPS) {
                throw JobError.TOO_MANY_CLIPS.at(asked + ": more than " + MOST_CLIPS);
            }
        }
        return List.copyOf(clips.values());
    }
}
