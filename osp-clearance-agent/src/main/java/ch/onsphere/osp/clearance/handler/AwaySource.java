package ch.onsphere.osp.clearance.handler;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.MediaSource;
import ch.onsphere.osp.clearance.error.JobError;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Stands for a media source that cannot be asked now. */
record AwaySource(ItemId id) implements MediaSource {

    @Override
    public CompletionStage<List<Camera>> cameras() {
        return away();
    }

    @Override
    public CompletionStage<Optional<Footage>> still(
            String cameraId, Instant time, int maximumWidth, int maximumHeight) {
        return away();
    }

    @Override
    public CompletionStage<List<Clip>> recordings(String cameraId, Instant from, Instant until) {
        return away();
    }

    @Override
    public CompletionStage<Footage> open(Clip clip) {
        return away();
    }

    private <T> CompletionStage<T> away() {
        return CompletableFuture.failedStage(JobError.SOURCE_AWAY.at(id.value()));
    }
}
