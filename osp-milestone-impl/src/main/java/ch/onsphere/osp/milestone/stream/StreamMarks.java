package ch.onsphere.osp.milestone.stream;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.kit.time.TimeSource;
import ch.onsphere.osp.milestone.error.MilestoneError;
import ch.onsphere.osp.milestone.intake.Guid;
import ch.onsphere.osp.milestone.intake.MilestoneEvent;
import ch.onsphere.osp.milestone.owner.Wanted;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes how far the stream of one server has come. As long as a gap is open nothing is noted, so
 * that a stop does not close it.
 */
final class StreamMarks {

    private static final Logger LOG = LoggerFactory.getLogger(StreamMarks.class);

    /** What comes between two notes is looked up again, and known by its id. */
    private static final Duration BETWEEN_NOTES = Duration.ofSeconds(5);

    /** The server tells its time in whole seconds, and nothing from before is wanted. */
    private static final Duration ROUNDING = Duration.ofSeconds(1);

    private static final Duration LONGEST_READING = Duration.ofSeconds(30);

    private final ItemId server;
    private final MarkStore store;
    private final TimeSource time;
    private final Supplier<Optional<Instant>> serverTime;
    private final BooleanSupplier isWhole;
    private final Set<Guid> told = new LinkedHashSet<>();
    private Optional<SubscribedEvents> subscribed = Optional.empty();
    private Instant first;
    private Instant last;
    private Long notedNanos;

    /**
     * Reads and notes nothing yet.
     *
     * @param serverTime asks the server for its time
     * @param isWhole whether no gap is open
     */
    StreamMarks(
            ItemId server,
            MarkStore store,
            TimeSource time,
            Supplier<Optional<Instant>> serverTime,
            BooleanSupplier isWhole) {
        this.server = server;
        this.store = store;
        this.time = time;
        this.serverTime = serverTime;
        this.isWhole = isWhole;
    }

    /** How far an earlier run had come; empty when there was none, or it cannot be read. */
    Optional<StreamMark> read() {
        Optional<byte[]> written = written();
        Optional<StreamMark> mark = written.flatMap(StreamMark::read);
        if (written.isPresent() && mark.isEmpty()) {
            LOG.error(
                    "How far the event stream of server [{}] had come before the last stop cannot be"
                            + " read; events since then are not looked up",
                    server);
        }
        mark.ifPresent(this::goOn);
        return mark;
    }

    private synchronized void goOn(StreamMark mark) {
        first = mark.first();
        last = mark.last().orElse(null);
        told.addAll(mark.told());
        subscribed = mark.subscribed();
    }

    /**
     * The stream brings other events from now on.
     *
     * @param events those that set values
     */
    synchronized void subscribed(Wanted events) {
        subscribed = SubscribedEvents.of(events);
    }

    private Optional<byte[]> written() {
        try {
            return store.read()
                    .toCompletableFuture()
                    .get(LONGEST_READING.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw MilestoneError.STOPPING.at("interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            LOG.error(
                    "The disk does not tell how far the event stream of server [{}] had come; events"
                            + " since the last stop are not looked up",
                    server,
                    e);
            return Optional.empty();
        }
    }

    /** An event that concerns an owner was passed on. */
    synchronized void told(MilestoneEvent event) {
        last = event.time();
        boolean isFirst = told.size() < StreamMark.MOST_TYPES && told.add(event.type());
        boolean isDue = notedNanos == null || time.nanos() - notedNanos >= BETWEEN_NOTES.toNanos();
        if (isFirst || isDue) {
            note(time.now());
        }
    }

    /**
     * The stream works.
     *
     * @param silence how long ago the server was heard last
     */
    void heard(Duration silence) {
        if (!hasBegun()) {
            askForTheBeginning();
        }
        note(time.now().minus(silence));
    }

    /**
     * The module stops while the stream works. Asks nobody anything.
     *
     * @param silence how long ago the server was heard last
     */
    void ended(Duration silence) {
        note(time.now().minus(silence));
    }

    private synchronized boolean hasBegun() {
        return first != null;
    }

    private void askForTheBeginning() {
        try {
            Optional<Instant> now = serverTime.get();
            synchronized (this) {
                first = now.map(each -> each.plus(ROUNDING)).orElse(null);
            }
        } catch (OspException e) {
            LOG.debug("Server [{}] does not tell its time; it is asked again", server, e);
        }
    }

    private synchronized void note(Instant heard) {
        if (first != null && isWhole.getAsBoolean()) {
            notedNanos = time.nanos();
            store.write(
                    new StreamMark(
                                    first,
                                    Optional.ofNullable(last),
                                    heard,
                                    Set.copyOf(told),
                                    subscribed)
                            .written());
        }
    }
}
