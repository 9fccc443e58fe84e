package ch.onsphere.osp.examples.xprotect.stream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The present state of every source in every state group: the event that brought it about. */
final class DeviceStates {
    private static final int MOST = 1_000_000;

    private final Map<String, ObjectNode> states = new LinkedHashMap<>();

    synchronized void put(ObjectNode event) {
        ObjectNode state = event.deepCopy();
        state.remove("data");
        state.remove("datatype");
        String key = event.path("source").asText() + " " + event.path("stategroupid").asText();
        if (states.containsKey(key) || states.size() < MOST) {
            states.put(key, state);
        }
    }

    /** The states that a session has subscribed to, judged by the event type of each. */
    synchronized List<ObjectNode> matching(StreamSession session) {
        List<ObjectNode> matching = new ArrayList<>();
        for (ObjectNode state : states.values()) {
            if (session.wants(state.path("source").asText(), state.path("type").asText())) {
                matching.add(state);
            }
        }
        return matching;
    }
}
