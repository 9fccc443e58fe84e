package ch.onsphere.osp.clearance;

import ch.onsphere.osp.api.MediaSource;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** Cameras with recordings of known bytes: the same clip gives the same bytes each time. */
public final class FakeSource implements MediaSource {

    private final List<Camera> cameras = new CopyOnWriteArrayList<>();
    private final List<Clip> clips = new CopyOnWriteArrayList<>();
    private volatile Optional<RuntimeException> failure = Optional.empty();
    private volatile UnaryOperator<InputStream> reading = UnaryOperator.identity();
    private volatile List<Interval> gaps = List.of();
    private final AtomicInteger lists = new AtomicInteger();

    // ---- what a test does

    FakeSource with(String id, String name) {
        return with(new Camera(id, name, List.of("HQ", "Lobby"), true, Optional.empty()));
    }

    FakeSource with(Camera camera) {
        cameras.add(camera);
        return this;
    }

    FakeSource recorded(String camera, String from, Duration length, int bytes) {
        Instant begin = Instant.parse(from);
        clips.add(
                new Clip(
                        camera,
                        camera + "@" + from,
                        new Interval(begin, begin.plus(length)),
                        "video/mp4",
                        OptionalLong.of(bytes)));
        return this;
    }

    void failWith(RuntimeException now) {
        failure = Optional.ofNullable(now);
    }

    /** Puts something around every stream that is read. */
    void readThrough(UnaryOperator<InputStream> wrapper) {
        reading = wrapper;
    }

    void knowsGaps(List<Interval> now) {
        gaps = now;
    }

    /** What the file of a clip holds. */
    static byte[] bytesOf(Clip clip) {
        byte[] bytes = new byte[(int) clip.size().orElse(1_000)];
        new Random(clip.id().hashCode()).nextBytes(bytes);
        return bytes;
    }

    List<Clip> clips() {
        return List.copyOf(clips);
    }

    /** How often the cameras were asked for. */
    int lists() {
        return lists.get();
    }

    // ---- what the agent asks

    @Override
    public CompletionStage<List<Camera>> cameras() {
        lists.incrementAndGet();
        return answer(List.copyOf(cameras));
    }

    @Override
    public CompletionStage<Optional<Footage>> still(
            String cameraId, Instant time, int maximumWidth, int maximumHeight) {
        Optional<Footage> still =
                cameras.stream()
                        .filter(camera -> camera.id().equals(cameraId) && camera.enabled())
                        .findFirst()
                        .map(camera -> footage("image/jpeg", new byte[] {1, 2, 3}, time, time));
        return answer(still);
    }

    @Override
    public CompletionStage<List<Clip>> recordings(String cameraId, Instant from, Instant until) {
        List<Clip> found = new ArrayList<>();
        for (Clip clip : clips) {
            boolean overlaps =
                    clip.span().from().isBefore(until) && clip.span().until().isAfter(from);
            if (clip.cameraId().equals(cameraId) && overlaps) {
                found.add(clip);
            }
        }
        return answer(found);
    }

    @Override
    public CompletionStage<Footage> open(Clip clip) {
        return answer(
                footage(clip.mediaType(), bytesOf(clip), clip.span().from(), clip.span().until()));
    }

    private <T> CompletionStage<T> answer(T value) {
        return failure.<CompletionStage<T>>map(CompletableFuture::failedStage)
                .orElseGet(() -> CompletableFuture.completedStage(value));
    }

    private Footage footage(String mediaType, byte[] bytes, Instant from, Instant until) {
        InputStream content = reading.apply(new ByteArrayInputStream(bytes));
        return new Footage() {
            @Override
            public String mediaType() {
                return mediaType;
            }

            @Override
            public InputStream content() {
                return content;
            }

            @Override
            public Findings findings() {
                return new Findings(new Interval(from, until), OptionalLong.of(25), gaps);
            }

            @Override
            public void close() throws java.io.IOException {
                content.close();
            }
        };
    }
}
