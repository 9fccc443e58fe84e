package ch.onsphere.osp.clearance.handler;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.MediaSource;
import ch.onsphere.osp.api.MediaSource.Camera;
import ch.onsphere.osp.api.MediaSources;
import ch.onsphere.osp.clearance.error.JobError;
import ch.onsphere.osp.kit.time.TimeSource;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/** The cameras of one media source, as it lists them and as it has listed them last. */
final class SourceCameras {

    /** A source that owes its answer for longer is asked again, and counts as away until then. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    /** One that has owed its first answer for longer is not waited for where it may not matter. */
    static final Duration FIRST_LIST = Duration.ofSeconds(10);

    private final ItemId id;
    private final MediaSources sources;
    private final TimeSource time;
    private volatile List<Camera> listed = List.of();
    private volatile boolean hasListed;
    private volatile boolean answered;
    private final FailuresInARow failures = new FailuresInARow();
    private final AtomicReference<Long> firstAskedNanos = new AtomicReference<>();
    private Optional<Listing> owed = Optional.empty();
    private long owedSinceNanos;

    SourceCameras(ItemId id, MediaSources sources, TimeSource time) {
        this.id = id;
        this.sources = sources;
        this.time = time;
    }

    ItemId id() {
        return id;
    }

    boolean isOffered() {
        return sources.find(id).isPresent();
    }

    /** Whether it is there, and has answered when it was asked last. */
    boolean isAnswering() {
        return answered && isOffered();
    }

    /** Those that it has listed last; they cannot be asked for anything now. */
    List<RegisteredCamera> remembered() {
        MediaSource none = new AwaySource(id);
        return listed.stream().map(camera -> RegisteredCamera.of(camera, id, none)).toList();
    }

    /** Whether one of the cameras that it has listed last is called so. */
    boolean hasListed(Collection<String> names) {
        return remembered().stream()
                .flatMap(camera -> camera.names().stream())
                .anyMatch(own -> names.stream().anyMatch(own::equalsIgnoreCase));
    }

    /** Whether it is there, has never listed anything, and may still be about to. */
    boolean isNew() {
        Long asked = firstAskedNanos.get();
        boolean inTime = asked == null || time.nanos() - asked < FIRST_LIST.toNanos();
        return !hasListed && inTime && isOffered();
    }

    /** Asks the source; its answer is remembered, whenever it comes and whoever waits for it. */
    Listing ask() {
        Optional<MediaSource> source = sources.find(id);
        source.ifPresent(there -> firstAskedNanos.compareAndSet(null, time.nanos()));
        CompletableFuture<List<Camera>> asked =
                source.map(SourceCameras::cameras)
                        .orElseGet(
                                () ->
                                        CompletableFuture.failedFuture(
                                                JobError.SOURCE_AWAY.at(id.value())));
        return new Listing(
                id,
                source.orElseGet(() -> new AwaySource(id)),
                asked,
                asked.whenComplete(this::remember));
    }

    private static CompletableFuture<List<Camera>> cameras(MediaSource source) {
        try {
            return source.cameras().toCompletableFuture();
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private void remember(List<Camera> cameras, Throwable failure) {
        answered = false;
        if (failure == null) {
            listed = List.copyOf(cameras);
            hasListed = true;
            answered = true;
            failures.end();
        } else if (isOffered()) {
            failures.add(failure);
        } else {
            failures.end();
        }
    }

    /** What it says when it is there, and has again and again not told its cameras. */
    Optional<String> trouble() {
        return failures.told().filter(none -> isOffered());
    }

    /**
     * Asks unless an answer is owed already; nobody waits for it.
     *
     * @param news is called when the answer is not the one of before
     */
    void askAgain(Runnable news) {
        if (owed.isPresent() && !owed.get().cameras().isDone()) {
            if (time.nanos() - owedSinceNanos < LONGEST.toNanos()) {
                return;
            }
            owed.get().cancel();
        }
        List<Camera> before = listed;
        owedSinceNanos = time.nanos();
        owed = Optional.of(ask());
        var unused =
                owed.get()
                        .cameras()
                        .thenRun(
                                () -> {
                                    if (!listed.equals(before)) {
                                        news.run();
                                    }
                                });
    }
}
