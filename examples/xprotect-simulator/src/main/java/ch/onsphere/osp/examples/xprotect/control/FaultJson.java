package ch.onsphere.osp.examples.xprotect.control;

import ch.onsphere.osp.examples.xprotect.Fault;
import ch.onsphere.osp.examples.xprotect.RequestMatch;
import ch.onsphere.osp.examples.xprotect.wire.Json;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/**
 * Faults as JSON: {@code {"kind":"status","status":503,"path":"/api/rest/v1/events","times":2}}.
 */
final class FaultJson {
    private static final List<String> MEMBERS =
            List.of(
                    "kind",
                    "method",
                    "path",
                    "regex",
                    "times",
                    "processed",
                    "duration",
                    "status",
                    "retryAfter",
                    "location",
                    "bytes");

    private FaultJson() {}

    static Fault read(byte[] body) {
        ObjectNode sent = Json.readObject(body);
        sent.fieldNames()
                .forEachRemaining(
                        name -> {
                            if (!MEMBERS.contains(name)) {
                                throw new IllegalArgumentException(
                                        "unknown member " + name + ", known are " + MEMBERS);
                            }
                        });
        Fault fault = Fault.of(kind(sent.path("kind").asText())).times(times(sent));
        String method = sent.path("method").asText("*");
        if (sent.has("regex")) {
            fault = fault.matching(method, sent.path("regex").asText());
        } else {
            fault = fault.on(method, sent.path("path").asText(""));
        }
        if (sent.has("processed")) {
            fault = fault.processed(sent.path("processed").asBoolean());
        }
        if (sent.has("duration")) {
            fault = fault.after(ControlApi.duration(sent, "duration"));
        }
        if (sent.has("status")) {
            fault = fault.withStatus(sent.path("status").asInt(-1));
        }
        if (sent.has("retryAfter")) {
            fault = fault.retryAfter(sent.path("retryAfter").asText());
        }
        if (sent.has("location")) {
            fault = fault.withLocation(sent.path("location").asText());
        }
        return sent.has("bytes") ? fault.ofBytes(sent.path("bytes").asLong(-1)) : fault;
    }

    private static long times(ObjectNode sent) {
        return sent.has("times") ? sent.path("times").asLong(0) : Fault.FOREVER;
    }

    private static Fault.Kind kind(String name) {
        try {
            return Fault.Kind.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "kind must be one of " + List.of(Fault.Kind.values()), e);
        }
    }

    static ArrayNode write(List<Fault> faults) {
        ArrayNode array = Json.object().arrayNode();
        for (Fault fault : faults) {
            RequestMatch match = fault.match();
            array.addObject()
                    .put("kind", fault.kind().name())
                    .put("method", match.method())
                    .put("regex", match.path())
                    .put("times", fault.times())
                    .put("processed", fault.processed())
                    .put("duration", fault.duration().toString())
                    .put("status", fault.status())
                    .put("retryAfter", fault.retryAfter())
                    .put("location", fault.location())
                    .put("bytes", fault.bytes());
        }
        return array;
    }
}
