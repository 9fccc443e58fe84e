package ch.onsphere.osp.examples.xprotect;

import java.util.List;

/**
 * A session of the Events and State WebSocket.
 *
 * @param id its GUID
 * @param connected whether a socket belongs to it now
 * @param subscriptions ids of its subscriptions
 * @param delivered ids of the last events that were sent on it, oldest first
 * @param waiting ids of the events that are kept for when it is resumed
 */
public record StreamedSession(
        String id,
        boolean connected,
        List<String> subscriptions,
        List<String> delivered,
        List<String> waiting) {
    /** Copies the lists. */
    public StreamedSession {
        subscriptions = List.copyOf(subscriptions);
        delivered = List.copyOf(delivered);
        waiting = List.copyOf(waiting);
    }
}
