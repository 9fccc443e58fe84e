package ch.onsphere.osp.examples.xprotect.stream;

import ch.onsphere.osp.examples.xprotect.wire.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An event on its way to the sessions.
 *
 * @param id its id
 * @param type its type
 * @param source its source
 * @param json the whole of it as the WebSocket sends it
 */
record StreamEvent(String id, String type, String source, ObjectNode json) {
    /** The message that brings this event alone. */
    ObjectNode message() {
        ObjectNode message = Json.object();
        message.putArray("events").add(json);
        return message;
    }
}
