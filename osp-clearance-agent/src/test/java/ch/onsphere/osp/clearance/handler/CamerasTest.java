package ch.onsphere.osp.clearance.handler;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.MediaSource.Camera;
import ch.onsphere.osp.clearance.upload.JumpingTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The cameras of several sources, of which none waits for another. */
class CamerasTest {

    private static final ItemId FIRST = new ItemId("root.first");
    private static final ItemId SECOND = new ItemId("root.second");

    private final ListedSources sources = new ListedSources();
    private final JumpingTime time = new JumpingTime("2026-03-01T09:00:00Z");
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

        assertThat(cameras.known().all())
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

        KnownCameras known = cameras.known();

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
}
