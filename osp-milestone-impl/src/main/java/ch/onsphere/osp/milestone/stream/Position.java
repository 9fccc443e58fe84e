package ch.onsphere.osp.milestone.stream;

import ch.onsphere.osp.milestone.owner.Wanted;

/** How far a server has told its events: where the next connection goes on. */
final class Position {

    private volatile String sessionId = "";
    private volatile String subscriptionId = "";
    private volatile Wanted subscribed = new Wanted(java.util.List.of());
    private volatile String lastEventId = "";

    String sessionId() {
        return sessionId;
    }

    String lastEventId() {
        return lastEventId;
    }

    String subscriptionId() {
        return subscriptionId;
    }

    Wanted subscribed() {
        return subscribed;
    }

    /** A session that began anew; it is worth something once it has a subscription. */
    void began(String session) {
        sessionId = session;
        lastEventId = "";
    }

    void subscribed(String subscription, Wanted wanted) {
        subscriptionId = subscription;
        subscribed = wanted;
    }

    void reached(String eventId) {
        lastEventId = eventId;
    }
}
