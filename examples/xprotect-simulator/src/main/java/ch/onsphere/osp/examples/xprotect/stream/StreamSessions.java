package ch.onsphere.osp.examples.xprotect.stream;

import ch.onsphere.osp.examples.xprotect.ResumeWindow;
import ch.onsphere.osp.examples.xprotect.StreamedSession;
import ch.onsphere.osp.examples.xprotect.wire.Guid;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The sessions of a site: they begin, go on without a socket for a while, and end. */
final class StreamSessions {
    private static final int MOST = 1_000;

    private final Map<String, StreamSession> sessions = new LinkedHashMap<>();
    private final Clock clock;
    private ResumeWindow window;

    StreamSessions(Clock clock, ResumeWindow window) {
        this.clock = clock;
        this.window = window;
    }

    synchronized void resumeWithin(ResumeWindow changed) {
        window = changed;
    }

    synchronized ResumeWindow window() {
        return window;
    }

    /**
     * Resumes the session if all that was missed is still there, or begins a new one. The reply is
     * given before the events that were missed follow.
     *
     * @param reply told the session and whether it was resumed
     */
    synchronized StreamSession start(
            StreamConnection connection,
            String sessionId,
            String eventId,
            BiConsumer<StreamSession, Boolean> reply) {
        dropOld();
        StreamSession known = sessions.get(sessionId.toLowerCase(Locale.ROOT));
        Optional<List<StreamEvent>> missed =
                known == null ? Optional.empty() : known.after(eventId);
        if (missed.isEmpty()) {
            StreamSession fresh = new StreamSession(connection);
            sessions.put(fresh.id(), fresh);
            reply.accept(fresh, false);
            return fresh;
        }
        // That a session has one socket, and the newer one wins, is deduced.
        known.connection().ifPresent(StreamConnection::replaced);
        known.connect(connection);
        reply.accept(known, true);
        known.deliverMissed(missed.get(), window.events());
        return known;
    }

    private void dropOld() {
        sessions.values().removeIf(s -> s.isOver(clock.instant(), window.inactiveTimeout()));
        Iterator<StreamSession> oldest = sessions.values().iterator();
        while (sessions.size() >= MOST) {
            StreamSession dropped = oldest.next();
            oldest.remove();
            dropped.connection().ifPresent(StreamConnection::replaced);
        }
    }

    synchronized void disconnected(StreamSession session, StreamConnection connection) {
        if (session.connection().filter(connection::equals).isPresent()) {
            session.disconnect(clock.instant());
        }
    }

    synchronized void publish(StreamEvent event) {
        for (StreamSession session : sessions.values()) {
            if (session.wants(event.source(), event.type())) {
                session.take(event, window.events());
            }
        }
    }

    /** Does something with a session that has to be alone with it. */
    synchronized <T> T with(StreamSession session, Function<StreamSession, T> action) {
        return action.apply(session);
    }

    /** Forgets all; sockets that are open keep theirs until they go. */
    synchronized void forget() {
        List<StreamSession> connected = new ArrayList<>(sessions.values());
        sessions.clear();
        connected.removeIf(session -> session.connection().isEmpty());
        // Under another key they still get events and cannot be resumed.
        connected.forEach(session -> sessions.put(Guid.random(), session));
    }

    synchronized List<StreamedSession> seen() {
        return sessions.values().stream().map(StreamSession::seen).toList();
    }
}
