package ch.onsphere.osp.milestone.event;

import ch.onsphere.osp.kit.time.TimeSource;
import ch.onsphere.osp.milestone.error.MilestoneError;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The events of a site that are known to be some command's: when one is looked for whose answer was
 * lost, it is none of these.
 */
final class EventTrail {

    private static final int MOST = 2000;
    private static final int MOST_TOLD = 100;

    /** Requests under way have a limit of their own; this one is for what cannot be. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(11);

    private final TimeSource time;
    private final Deque<Known> known = new ArrayDeque<>();
    private final Map<String, Instant> ids = new HashMap<>();
    private final Set<Posting> underWay = new HashSet<>();
    private boolean isComplete = true;

    private record Known(String type, String id, long nanos) {}

    /** A request under way; it ends, whatever becomes of it. */
    static final class Posting {

        private final String type;
        private final CompletableFuture<Void> end = new CompletableFuture<>();

        private Posting(String type) {
            this.type = type;
        }
    }

    EventTrail(TimeSource time) {
        this.time = time;
    }

    synchronized Posting begin(String type) {
        Posting posting = new Posting(type);
        underWay.add(posting);
        return posting;
    }

    /**
     * Ends a request; the id is that of the event that came of it, or empty when it is not known.
     */
    void end(Posting posting, String id) {
        synchronized (this) {
            underWay.remove(posting);
            if (!id.isEmpty()) {
                claim(posting.type, id);
            }
        }
        posting.end.complete(null);
    }

    /** Takes an event for one command; false when it is another's. */
    synchronized boolean claim(String type, String id) {
        if (ids.putIfAbsent(id, time.now()) != null) {
            return false;
        }
        known.add(new Known(type, id, time.nanos()));
        if (known.size() > MOST) {
            ids.remove(known.remove().id());
            isComplete = false;
        }
        return true;
    }

    synchronized boolean isKnown(String id) {
        return ids.containsKey(id);
    }

    /** When it was learnt here, by the clock of this machine, that an event had happened. */
    synchronized Optional<Instant> learnt(String id) {
        return Optional.ofNullable(ids.get(id));
    }

    /**
     * Waits until the requests for events of a type that are under way have ended: an event of
     * theirs would look just like one that is looked for.
     *
     * @throws ch.onsphere.osp.api.OspException when it is not to be waited for any longer
     */
    void awaitOthers(String type) {
        for (Posting other : underWay(type)) {
            try {
                other.end.get(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw MilestoneError.STOPPING.at("waiting for other requests", e);
            } catch (ExecutionException | TimeoutException e) {
                throw new IllegalStateException("a request has no end", e);
            }
        }
    }

    private synchronized List<Posting> underWay(String type) {
        return underWay.stream().filter(each -> each.type.equals(type)).toList();
    }

    /** Whether it goes back so far. */
    synchronized boolean reaches(Duration back) {
        return isComplete || time.nanos() - known.peek().nanos() > back.toNanos();
    }

    /** The last events of a type. */
    synchronized List<String> last(String type) {
        List<String> last = new ArrayList<>();
        for (var each = known.descendingIterator(); each.hasNext() && last.size() < MOST_TOLD; ) {
            Known event = each.next();
            if (event.type().equals(type)) {
                last.add(event.id());
            }
        }
        return last;
    }
}
