package ch.onsphere.osp.clearance;

import ch.onsphere.osp.api.MediaSource;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A source that is asked for its cameras and does not answer until it is let go. */
final class HangingSource implements MediaSource {

    /** Where it hangs. */
    enum Where {
        /** It promises an answer that does not come. */
        IN_THE_ANSWER,

        /** It does not even come back from the question. */
        IN_THE_QUESTION
    }

    private final MediaSource source;
    private final Where where;
    private final CompletableFuture<Void> gate = new CompletableFuture<>();
    private volatile boolean asked;

    HangingSource(MediaSource source, Where where) {
        this.source = source;
        this.where = where;
    }

    boolean isAsked() {
        return asked;
    }

    void letGo() {
        gate.complete(null);
    }

    @Override
    public CompletionStage<List<Camera>> cameras() {
        asked = true;
        if (where == Where.IN_THE_QUESTION) {
            gate.join();
        }
        return gate.copy().thenCompose(open -> source.cameras());
    }

    @Override
    public CompletionStage<Optional<Footage>> still(
            String cameraId, Instant time, int maximumWidth, int maximumHeight) {
        return source.still(cameraId, time, maximumWidth, maximumHeight);
    }

    @Override
    public CompletionStage<List<Clip>> recordings(String cameraId, Instant from, Instant until) {
        return source.recordings(cameraId, from, until);
    }

    @Override
    public CompletionStage<Footage> open(Clip clip) {
        return source.open(clip);
    }
}
