package ch.onsphere.osp.clearance.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What belongs in a request, by the names that a profile has for it. */
final class Values {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Map<String, JsonNode> values = new HashMap<>();

    static Values of(LockedJob job) {
        return new Values().put("jobId", job.job().id()).put("lockId", job.lockId());
    }

    /** An empty text stands for something that is not there. */
    Values put(String name, String text) {
        if (!text.isEmpty()) {
            values.put(name, JSON.textNode(text));
        }
        return this;
    }

    Values put(String name, Optional<String> text) {
        return put(name, text.orElse(""));
    }

    Values put(String name, long number) {
        values.put(name, JSON.numberNode(number));
        return this;
    }

    Values put(String name, JsonNode value) {
        values.put(name, value);
        return this;
    }

    Values put(String name, List<String> texts) {
        var array = JSON.arrayNode();
        texts.forEach(array::add);
        return put(name, array);
    }

    Map<String, JsonNode> map() {
        return values;
    }
}
