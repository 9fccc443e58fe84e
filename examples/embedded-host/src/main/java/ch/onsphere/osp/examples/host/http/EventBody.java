package ch.onsphere.osp.examples.host.http;

/**
 * The body of a request for an event.
 *
 * @param server ItemId of the server
 * @param event the event's id or exact name
 * @param source what the event is about, or {@code null}
 * @param message a text that goes with it, or {@code null}
 * @param correlationId the caller's name for the request, or {@code null}
 */
record EventBody(
        String server, String event, String source, String message, String correlationId) {}
