package ch.onsphere.osp.api;

import java.util.Optional;

/**
 * Another module, a script for instance, asks for an event on a server without an output.
 *
 * @param serverId the server: the directory of a file such as {@code server.milestone}
 * @param event the event as the field system knows it: its id or its exact name
 * @param source what the event is about, in the field system's words; empty for the event itself
 * @param message a text that goes with the event; empty for none
 * @param correlationId names this request wherever it goes: logs, audit, results; a repetition of
 *     the same request carries the same id; not blank
 */
public record EventRequest(
        ItemId serverId,
        String event,
        Optional<String> source,
        Optional<String> message,
        String correlationId) {

    /**
     * Checks the correlation id.
     *
     * @param serverId the server
     * @param event the event
     * @param source what the event is about
     * @param message a text that goes with the event
     * @param correlationId the name of this request
     * @throws IllegalArgumentException when the correlation id is blank
     */
    public EventRequest {
        if (correlationId.isBlank()) {
            throw new IllegalArgumentException("a request needs a correlation id");
        }
    }
}
