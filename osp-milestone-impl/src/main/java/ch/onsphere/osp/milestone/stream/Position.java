package ch.onsphere.osp.milestone.stream;

import ch.onsphere.osp.milestone.intake.MilestoneEvent;
import ch.onsphere.osp.milestone.owner.Wanted;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How far a server has told its events: where the next connection goes on, and from where on must
 * be looked up what it has not told. Written by the stream's thread, but for {@link #reached}.
 */
final class Position {

    private volatile String sessionId = "";
    private volatile String subscriptionId = "";
    private volatile Wanted subscribed = new Wanted(List.of());
    private volatile Reached reached = Reached.NOTHING;
    private volatile long heardNanos;
    private volatile Gap gap;

    private record Reached(String id, Instant first, Instant last) {
        static final Reached NOTHING = new Reached("", null, null);
    }

    String sessionId() {
        return sessionId;
    }

    /** The last event of the session; empty when there was none. */
    String lastEventId() {
        return reached.id();
    }

    String subscriptionId() {
        return subscriptionId;
    }

    Wanted subscribed() {
        return subscribed;
    }

    boolean hasSubscription() {
        return !subscriptionId.isEmpty();
    }

    /** A session that began anew and has its subscription, without which it is worth nothing. */
    void began(String session, String subscription, Wanted wanted) {
        sessionId = session;
        subscribed(subscription, wanted);
    }

    void subscribed(String subscription, Wanted wanted) {
        subscriptionId = subscription;
        subscribed = wanted;
    }

    /** An event of the session was passed on. Called by the thread that reads, alone. */
    void reached(MilestoneEvent event) {
        Reached before = reached;
        Instant first = before.first() == null ? event.time() : before.first();
        reached = new Reached(event.id(), first, event.time());
    }

    /** Something was heard of the server at that moment. */
    void heard(long nanos) {
        heardNanos = nanos;
    }

    /**
     * The session is over, and with it what it would have told: a gap begins, unless one is open
     * that began before.
     */
    void missed() {
        Reached last = reached;
        if (gap == null && hasSubscription()) {
            gap =
                    new BrokenStream(
                            Optional.ofNullable(last.first()),
                            Optional.ofNullable(last.last()),
                            heardNanos);
        }
        sessionId = "";
        subscriptionId = "";
        reached = new Reached("", last.first(), last.last());
    }

    /** The module was stopped since the server told its events. To be called before all else. */
    void stopped(Gap since) {
        gap = since;
    }

    /** What has still to be looked up. */
    Optional<Gap> gap() {
        return Optional.ofNullable(gap);
    }

    void closeGap() {
        gap = null;
    }
}
