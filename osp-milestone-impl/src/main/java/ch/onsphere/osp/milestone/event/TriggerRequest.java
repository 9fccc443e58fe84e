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
 * @param json the body, made once
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record TriggerRequest(String type, Optional<String> source, byte[] json) {

    boolean isSameAs(TriggerRequest other) {
        return type.equals(other.type) && source.equals(other.source);
    }

    static TriggerRequest of(String type, Optional<String> source) {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("type", type);
        source.ifPresent(
                path -> {
                    members.put("source", path);
                    members.put("datatype", "none");
                });
        return new TriggerRequest(type, source, Json.write(members));
    }
}
