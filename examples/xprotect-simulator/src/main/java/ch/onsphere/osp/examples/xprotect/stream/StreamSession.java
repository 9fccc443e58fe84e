package ch.onsphere.osp.examples.xprotect.stream;

import ch.onsphere.osp.examples.xprotect.StreamedSession;
import ch.onsphere.osp.examples.xprotect.wire.Guid;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A session: its subscriptions, and the last events for it, whether a socket was there to bring
 * them or not. All sessions of a site are guarded by {@link StreamSessions}.
 */
final class StreamSession {
    private static final int MOST_SUBSCRIPTIONS = 100;

    private final String id = Guid.random();
    private final Map<String, Subscription> subscriptions = new LinkedHashMap<>();
    private final Deque<StreamEvent> retained = new ArrayDeque<>();
    private final Deque<String> delivered = new ArrayDeque<>();
    private boolean complete = true;
    private StreamConnection connection;
    private Instant disconnected;

    StreamSession(StreamConnection connection) {
        this.connection = connection;
    }

    String id() {
        return id;
    }

    Optional<StreamConnection> connection() {
        return Optional.ofNullable(connection);
    }

    void connect(StreamConnection changed) {
        connection = changed;
    }

    void disconnect(Instant now) {
        connection = null;
        disconnected = now;
    }

    boolean isOver(Instant now, Duration inactiveTimeout) {
        return connection == null && now.isAfter(disconnected.plus(inactiveTimeout));
    }

    /** The id of the new subscription, unless there are too many. */
    Optional<String> subscribe(Subscription subscription) {
        if (subscriptions.size() >= MOST_SUBSCRIPTIONS) {
            return Optional.empty();
        }
        String subscriptionId = Guid.random();
        subscriptions.put(subscriptionId, subscription);
        return Optional.of(subscriptionId);
    }

    boolean unsubscribe(String subscriptionId) {
        return subscriptions.remove(subscriptionId) != null;
    }

    boolean wants(String source, String type) {
        return subscriptions.values().stream().anyMatch(s -> s.matches(source, type));
    }

    void take(StreamEvent event, int most) {
        retained.add(event);
        while (retained.size() > most) {
            retained.poll();
            complete = false;
        }
        deliver(List.of(event), most);
    }

    private void deliver(List<StreamEvent> events, int most) {
        if (connection == null) {
            return;
        }
        for (StreamEvent event : events) {
            connection.deliver(event);
            delivered.add(event.id());
        }
        while (delivered.size() > Math.max(most, 1)) {
            delivered.poll();
        }
    }

    void deliverMissed(List<StreamEvent> missed, int most) {
        deliver(missed, most);
    }

    /**
     * The events after the one of that id; empty when they are not all there any more. A client
     * that names none has received none, and gets what there was since the session began.
     */
    Optional<List<StreamEvent>> after(String eventId) {
        List<StreamEvent> missed = new ArrayList<>();
        boolean found = eventId.isEmpty() && complete;
        for (StreamEvent event : retained) {
            if (event.id().equalsIgnoreCase(eventId)) {
                missed.clear();
                found = true;
            } else if (found) {
                missed.add(event);
            }
        }
        return found ? Optional.of(missed) : Optional.empty();
    }

    StreamedSession seen() {
        List<String> waiting = new ArrayList<>();
        if (connection == null) {
            retained.forEach(event -> waiting.add(event.id()));
            waiting.removeAll(delivered);
        }
        return new StreamedSession(
                id,
                connection != null,
                List.copyOf(subscriptions.keySet()),
                List.copyOf(delivered),
                waiting);
    }
}
