package ch.onsphere.osp.milestone.event;

import ch.onsphere.osp.milestone.http.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The body of {@code POST /events}: the type's id and, where the event has a source, its path as a
 * text (Milestone Events REST API, trigger).
 *
 * @param type the event type's GUID; a user-defined event's own id
 * @param source such as {@code cameras/<guid>}, or empty
 * @param message the text that goes with it, or empty
 * @param json the body, made once
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record TriggerRequest(String type, Optional<String> source, Optional<String> message, byte[] json) {

    boolean isSameAs(TriggerRequest other) {
        return type.equals(other.type) && source.equals(other.source);
    }

    /**
     * The request with what is known of its form. How a message goes with an event is not
     * documented: that it is the {@code data} of the event, as text, is an assumption.
     */
    static TriggerRequest of(String type, Optional<String> source, Optional<String> message) {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("type", type);
        source.ifPresent(path -> members.put("source", path));
        if (message.isPresent()) {
            members.put("datatype", "text");
            members.put("data", message.get());
        } else if (source.isPresent()) {
            members.put("datatype", "none");
        }
        return new TriggerRequest(type, source, message, Json.write(members));
    }
}
