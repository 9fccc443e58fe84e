package ch.onsphere.osp.clearance.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.MediaSource.Camera;
import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.clearance.error.JobError;
import ch.onsphere.osp.clearance.registry.RequestedItem;
import ch.onsphere.osp.clearance.upload.JumpingTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The cameras of several sources, of which none waits for another. */
class CamerasTest {

    private static final ItemId FIRST = new ItemId("root.first");
    private static final ItemId SECOND = new ItemId("root.second");

    private final ListedSources sources = new ListedSources();
    private final JumpingTime time = new JumpingTime("2026-03-01T09:00:00Z");
    private final List<CompletableFuture<List<Camera>>> hung = new ArrayList<>();
    private final Cameras cameras = new Cameras(List.of(FIRST, SECOND), sources, time);

    @Test
    void aSourceIsAskedBeforeAnotherHasAnswered() throws InterruptedException {
        CompletableFuture<List<Camera>> late = new CompletableFuture<>();
        sources.put(FIRST, () -> late);
        sources.put(
                SECOND,
                () -> {
                    late.complete(ListedSources.camerasOf("a"));
                    return CompletableFuture.completedStage(ListedSources.camerasOf("b"));
                });

        assertThat(cameras.known(items("a", "b")).all())
                .extracting(RegisteredCamera::externalId)
                .containsExactly("a", "b");
        assertThat(cameras.silent()).isEmpty();
    }

    @Test
    void aSourceThatThrowsIsAway() throws InterruptedException {
        sources.put(
                FIRST,
                () -> {
                    throw new IllegalStateException("not now");
                });
        sources.put(SECOND, "b");

        KnownCameras known = cameras.known(items("B"));

        assertThat(known.away()).containsExactly(FIRST);
        assertThat(known.get("B").sourceId()).isEqualTo(SECOND);
        assertThat(cameras.names()).contains("b", "B", "ROOT.second/b").doesNotContain("a");
        assertThat(cameras.silent()).containsExactly(FIRST);
    }

    @Test
    void aSourceThatOwesItsAnswerIsAskedAgainAfterAMinute() {
        List<CompletableFuture<List<Camera>>> asked = new ArrayList<>();
        sources.put(
                FIRST,
                () -> {
                    asked.add(new CompletableFuture<>());
                    return asked.get(asked.size() - 1);
                });
        sources.put(SECOND, "b");
        List<String> news = new ArrayList<>();

        cameras.askAgain(() -> news.add("b"));
        time.advance(Duration.ofSeconds(59));
        cameras.askAgain(() -> news.add("none"));
        assertThat(asked).hasSize(1);
        time.advance(Duration.ofSeconds(1));
        cameras.askAgain(() -> news.add("a"));

        assertThat(asked).hasSize(2);
        assertThat(asked.get(0)).isCancelled();
        assertThat(cameras.silent()).containsExactly(FIRST);
        asked.get(1).complete(ListedSources.camerasOf("a"));
        assertThat(cameras.silent()).isEmpty();
        assertThat(cameras.names()).contains("a", "b");
        assertThat(news).containsExactly("b", "a");
    }

    @Test
    void aSourceThatHangsIsNotEvenAskedForCamerasOfOthers() throws InterruptedException {
        sources.put(FIRST, "a");
        sources.put(SECOND, "b", "c");
        cameras.askAgain(() -> {});
        hang(FIRST);

        for (String name : List.of("b", "C", "root.second/B")) {
            assertThat(cameras.known(items(name)).get(name).sourceId()).isEqualTo(SECOND);
        }
        assertThat(cameras.known(items("b", "c")).all()).hasSize(3);
        assertThat(hung).isEmpty();
        assertThat(cameras.silent()).isEmpty();
    }

    @Test
    void aSourceThatHasNeverListedAnythingIsAskedFirstForItMayHaveTheSameIds()
            throws InterruptedException {
        sources.put(SECOND, "b");
        cameras.askAgain(() -> {});
        sources.put(FIRST, "b");

        KnownCameras known = cameras.known(items("b"));

        assertThatThrownBy(() -> known.get("b"))
                .isInstanceOfSatisfying(
                        OspException.class,
                        e -> assertThat(e.code()).isEqualTo(JobError.DEVICE_AMBIGUOUS));
        assertThat(known.get("root.second/b").sourceId()).isEqualTo(SECOND);
    }

    @Test
    void aSourceThatOwesItsFirstListForLongIsNotWaitedFor() throws InterruptedException {
        hang(FIRST);
        sources.put(SECOND, "b");
        cameras.askAgain(() -> {});
        assertThat(hung).hasSize(1);
        time.advance(SourceCameras.FIRST_LIST);

        assertThat(cameras.known(items("b")).get("b").sourceId()).isEqualTo(SECOND);
        assertThat(hung).hasSize(1);
    }

    @Test
    void aCameraThatASourceHasLostIsLookedForInTheOthers() throws InterruptedException {
        sources.put(FIRST, "a");
        sources.put(SECOND, "b");
        cameras.askAgain(() -> {});
        sources.put(FIRST, "a", "b");
        sources.put(SECOND, "c");

        assertThat(cameras.known(items("b")).get("b").sourceId()).isEqualTo(FIRST);
    }

    @Test
    void aSourceThatIsAwayKeepsItsOwnJobsWaitingAndAsksNoOther() throws InterruptedException {
        sources.put(FIRST, "a");
        sources.put(SECOND, "b");
        cameras.askAgain(() -> {});
        hang(FIRST);
        sources.put(SECOND, () -> CompletableFuture.failedStage(new IllegalStateException("no")));

        KnownCameras known = cameras.known(items("b"));

        assertThat(known.away()).containsExactly(SECOND);
        assertThat(known.get("b").source()).isInstanceOf(AwaySource.class);
        assertThat(hung).isEmpty();
    }

    private void hang(ItemId id) {
        sources.put(
                id,
                () -> {
                    hung.add(new CompletableFuture<>());
                    return hung.get(hung.size() - 1);
                });
    }

    private static List<RequestedItem> items(String... names) {
        return Stream.of(names)
                .map(name -> new RequestedItem(name, Optional.empty(), Optional.empty()))
                .toList();
    }
}
