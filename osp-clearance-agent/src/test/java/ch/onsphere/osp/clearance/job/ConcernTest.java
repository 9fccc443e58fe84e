package ch.onsphere.osp.clearance.job;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.MediaSource.Camera;
import ch.onsphere.osp.clearance.configuration.UnknownCameras;
import ch.onsphere.osp.clearance.handler.Cameras;
import ch.onsphere.osp.clearance.handler.ListedSources;
import ch.onsphere.osp.clearance.handler.OwnCameras;
import ch.onsphere.osp.clearance.profile.JobType;
import ch.onsphere.osp.clearance.registry.Job;
import ch.onsphere.osp.clearance.registry.RequestedItem;
import ch.onsphere.osp.clearance.upload.JumpingTime;
import ch.onsphere.osp.kit.testing.RecordedMeters;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which jobs an agent leaves to others, and for how long. CR-006, CR-015 */
class ConcernTest {

    private static final ItemId SOURCE = new ItemId("root.vms");
    private static final ItemId OTHER = new ItemId("root.other");
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Job UNKNOWN = job("unknown", "nobody");

    private final JumpingTime time = new JumpingTime("2026-03-01T09:00:00Z");
    private final ListedSources sources = new ListedSources();
    private final AtomicInteger lists = new AtomicInteger();
    private final Concern concern = concern(SOURCE);

    @BeforeEach
    void oneCamera() {
        sources.put(
                SOURCE,
                () -> {
                    lists.incrementAndGet();
                    return CompletableFuture.completedStage(ListedSources.camerasOf("c-1"));
                });
    }

    @Test
    void aJobIsItsConcernWhenOneCameraIsItsOwnOrNoneIsNamed() {
        List<Job> own =
                List.of(
                        job("exact", "c-1"),
                        job("capitals", "C-1"),
                        job("with source", "root.VMS/c-1"),
                        job("among others", "nobody", "c-1"),
                        job("none"));
        assertThat(concern.of(List.of(UNKNOWN))).isEmpty();

        assertThat(concern.of(own)).isEqualTo(own);
        assertThat(concern.of(List.of(UNKNOWN, job("another's", "root.other/c-1")))).isEmpty();
    }

    @Test
    void aJobThatIsOfferedForLongIsNobodys() {
        assertThat(concern.of(List.of(UNKNOWN))).isEmpty();
        leaves(concern, 9);
        time.advance(A_MINUTE.minusNanos(1));
        assertThat(concern.of(List.of(UNKNOWN))).isEmpty();
        time.advance(Duration.ofNanos(1));

        assertThat(concern.of(List.of(UNKNOWN))).containsExactly(UNKNOWN);
    }

    @Test
    void aJobThatAnotherAgentHadMeanwhileIsLeftAnew() {
        assertThat(concern.of(List.of(UNKNOWN))).isEmpty();
        leaves(concern, 9);
        assertThat(concern.of(List.of())).isEmpty();

        leaves(concern, 10);
    }

    @Test
    void aTimeWithoutALookHardlyCounts() {
        assertThat(concern.of(List.of(UNKNOWN))).isEmpty();
        time.advance(Duration.ofDays(1));

        leaves(concern, 9);
    }

    @Test
    void nothingIsNobodysWhileASourceIsAway() {
        Concern ofTwo = concern(SOURCE, OTHER);
        leaves(ofTwo, 11);
        assertThat(ofTwo.of(List.of(job("its", "o-1")))).isEmpty();

        // It is asked as soon as it is there, and not only a minute later.
        sources.put(OTHER, "o-1");
        assertThat(ofTwo.of(List.of(UNKNOWN))).isEmpty();
        assertThat(ofTwo.of(List.of(job("its", "o-1")))).hasSize(1);

        leaves(ofTwo, 10);
    }

    @Test
    void sourcesAreAskedOnceAndThenOnceAMinuteForUnknownCameras() {
        assertThat(concern.of(List.of(job("none")))).hasSize(1);
        time.advance(Duration.ofMinutes(1));
        assertThat(concern.of(List.of(job("none")))).hasSize(1);
        assertThat(lists).hasValue(1);

        assertThat(concern.of(List.of(UNKNOWN))).isEmpty();
        time.advance(Duration.ofSeconds(59));
        assertThat(concern.of(List.of(UNKNOWN))).isEmpty();
        assertThat(lists).hasValue(2);

        time.advance(Duration.ofSeconds(1));
        assertThat(concern.of(List.of(UNKNOWN))).isEmpty();
        assertThat(lists).hasValue(3);
    }

    @Test
    void aCameraThatIsListedLateIsNews() {
        CompletableFuture<List<Camera>> late = new CompletableFuture<>();
        sources.put(SOURCE, () -> late);
        AtomicInteger news = new AtomicInteger();
        Concern waiting = concern(news::incrementAndGet, SOURCE);
        Job job = job("late", "c-2");
        assertThat(waiting.of(List.of(job))).isEmpty();
        assertThat(news).hasValue(0);

        late.complete(ListedSources.camerasOf("c-2"));

        assertThat(news).hasValue(1);
        assertThat(waiting.of(List.of(job))).containsExactly(job);
    }

    /** Looks every minute. */
    private void leaves(Concern asked, int minutes) {
        for (int i = 0; i < minutes; i++) {
            time.advance(A_MINUTE);
            assertThat(asked.of(List.of(UNKNOWN))).isEmpty();
        }
    }

    private Concern concern(ItemId... ids) {
        return concern(() -> {}, ids);
    }

    private Concern concern(Runnable news, ItemId... ids) {
        Cameras cameras = new Cameras(List.of(ids), sources, time);
        UnknownCameras policy = new UnknownCameras(PATIENCE, true);
        ItemId agent = new ItemId("root.registry");
        JobMeters meters = new JobMeters(new RecordedMeters(), agent, time);
        return new Concern(
                new OwnCameras(cameras, Runnable::run, time, news),
                policy,
                new LeftJobs(agent, policy, meters, time),
                time);
    }

    private static Job job(String id, String... cameras) {
        List<RequestedItem> items =
                Stream.of(cameras)
                        .map(each -> new RequestedItem(each, Optional.empty(), Optional.empty()))
                        .toList();
        return new Job(id, JobType.THUMBNAIL, "thumbnail", items, Optional.empty());
    }
}
