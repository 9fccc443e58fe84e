package ch.onsphere.osp.clearance.handler;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.MediaSource;
import ch.onsphere.osp.api.MediaSource.Camera;
import ch.onsphere.osp.api.MediaSource.Clip;
import ch.onsphere.osp.api.MediaSource.Footage;
import ch.onsphere.osp.api.MediaSources;
import ch.onsphere.osp.api.Registration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Media sources that are asked for nothing but their cameras. */
public final class ListedSources implements MediaSources {

    private final Map<ItemId, MediaSource> published = new ConcurrentHashMap<>();

    /** A source that answers so. */
    public void put(ItemId id, Supplier<CompletionStage<List<Camera>>> list) {
        published.put(id, new Listed(list));
    }

    /** A source that answers at once. */
    public void put(ItemId id, String... cameras) {
        put(id, () -> CompletableFuture.completedStage(camerasOf(cameras)));
    }

    /** Cameras of these ids. */
    public static List<Camera> camerasOf(String... ids) {
        return Stream.of(ids)
                .map(id -> new Camera(id, id, List.of(), true, Optional.empty()))
                .toList();
    }

    @Override
    public Registration publish(ItemId itemId, MediaSource source) {
        throw new AssertionError("nobody publishes here");
    }

    @Override
    public Optional<MediaSource> find(ItemId itemId) {
        return Optional.ofNullable(published.get(itemId));
    }

    private record Listed(Supplier<CompletionStage<List<Camera>>> list) implements MediaSource {
        @Override
        public CompletionStage<List<Camera>> cameras() {
            return list.get();
        }

        @Override
        public CompletionStage<Optional<Footage>> still(
                String cameraId, Instant time, int maximumWidth, int maximumHeight) {
            throw new AssertionError("no still is asked for");
        }

        @Override
        public CompletionStage<List<Clip>> recordings(
                String cameraId, Instant from, Instant until) {
            throw new AssertionError("no recordings are asked for");
        }

        @Override
        public CompletionStage<Footage> open(Clip clip) {
            throw new AssertionError("nothing is opened");
        }
    }
}
