package ch.onsphere.osp.clearance.handler;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.MediaSource;
import ch.onsphere.osp.api.MediaSource.Camera;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A media source that was asked for its cameras.
 *
 * @param id where it is
 * @param source what was asked
 * @param asked what the source will complete
 * @param cameras its answer, once it is remembered
 */
record Listing(
        ItemId id,
        MediaSource source,
        CompletableFuture<List<Camera>> asked,
        CompletableFuture<List<Camera>> cameras) {

    /**
     * The cameras.
     *
     * @throws ch.onsphere.osp.api.OspException when the source is away, fails, or does not answer
     */
    List<RegisteredCamera> get() throws InterruptedException {
        return registered(Stages.await(cameras, "cameras of " + id));
    }

    /** The cameras, unless they are not there yet or will not be had. */
    Optional<List<RegisteredCamera>> now() {
        return cameras.isDone() && !cameras.isCompletedExceptionally()
                ? Optional.of(registered(cameras.join()))
                : Optional.empty();
    }

    private List<RegisteredCamera> registered(List<Camera> all) {
        return all.stream().map(camera -> RegisteredCamera.of(camera, id, source)).toList();
    }

    /** Waits no more for an answer that is not there. */
    void cancel() {
        asked.cancel(true);
    }
}
