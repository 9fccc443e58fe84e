package ch.onsphere.osp.clearance;

import ch.onsphere.osp.api.MediaSource;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** A source that is in the way once, when the next picture or recording is asked for. */
final class ScriptedSource implements MediaSource {

    /** Enough for one block, and not for the file. */
    private static final int BEFORE_BREAK = 140_000;

    private enum Script {
        GIVE,
        FAIL,
        HOLD,
        BREAK_OFF
    }

    private final MediaSource source;
    private final AtomicReference<Script> next = new AtomicReference<>(Script.GIVE);
    private volatile CompletableFuture<Void> gate = CompletableFuture.completedFuture(null);

    ScriptedSource(MediaSource source) {
        this.source = source;
    }

    // ---- what a test does

    void giveNext() {
        next.set(Script.GIVE);
        letGo();
    }

    void failNext() {
        next.set(Script.FAIL);
    }

    void breakNextOff() {
        next.set(Script.BREAK_OFF);
    }

    /** The next one waits until it is let go. */
    void holdNext() {
        gate = new CompletableFuture<>();
        next.set(Script.HOLD);
    }

    void letGo() {
        gate.complete(null);
    }

    // ---- what the agent asks

    @Override
    public CompletionStage<List<Camera>> cameras() {
        return source.cameras();
    }

    @Override
    public CompletionStage<Optional<Footage>> still(
            String cameraId, Instant time, int maximumWidth, int maximumHeight) {
        return played(() -> source.still(cameraId, time, maximumWidth, maximumHeight));
    }

    @Override
    public CompletionStage<List<Clip>> recordings(String cameraId, Instant from, Instant until) {
        return source.recordings(cameraId, from, until);
    }

    @Override
    public CompletionStage<Footage> open(Clip clip) {
        if (next.compareAndSet(Script.BREAK_OFF, Script.GIVE)) {
            return source.open(clip).thenApply(Broken::new);
        }
        return played(() -> source.open(clip));
    }

    private <T> CompletionStage<T> played(Supplier<CompletionStage<T>> answer) {
        return switch (next.getAndSet(Script.GIVE)) {
            case GIVE, BREAK_OFF -> answer.get();
            case FAIL -> CompletableFuture.failedStage(new IllegalStateException("it restarts"));
            case HOLD -> gate.copy().thenCompose(open -> answer.get());
        };
    }

    /** A recording whose source breaks off in the middle. */
    private record Broken(Footage whole) implements Footage {
        @Override
        public String mediaType() {
            return whole.mediaType();
        }

        @Override
        public InputStream content() {
            return new FilterInputStream(whole.content()) {
                private int left = BEFORE_BREAK;

                @Override
                public int read(byte[] bytes, int offset, int length) throws IOException {
                    if (left == 0) {
                        throw new IOException("the recorder restarts");
                    }
                    int read = super.read(bytes, offset, Math.min(length, left));
                    left -= read;
                    return read;
                }
            };
        }

        @Override
        public Findings findings() {
            return whole.findings();
        }

        @Override
        public void close() throws IOException {
            whole.close();
        }
    }
}
