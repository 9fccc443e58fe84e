package ch.onsphere.osp.examples.clearance.control;

import ch.onsphere.osp.examples.clearance.Fault;
import ch.onsphere.osp.examples.clearance.Operation;
import ch.onsphere.osp.examples.clearance.RequestMatch;
import ch.onsphere.osp.examples.clearance.wire.Json;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Faults as JSON: {@code {"kind":"status","status":503,"operation":"put-block","times":2}}. */
final class FaultJson {
    private FaultJson() {}

    static Fault read(byte[] body) {
        Members sent =
                Members.of(
                        body,
                        "kind",
                        "operation",
                        "method",
                        "path",
                        "skip",
                        "times",
                        "processed",
                        "duration",
                        "status",
                        "retryAfter",
                        "bytes");
        Fault fault =
                Fault.of(named(Fault.Kind.class, sent.text("kind", "")))
                        .on(match(sent))
                        .skip(sent.number("skip", 0))
                        .times(sent.number("times", Fault.FOREVER))
                        .retryAfter(sent.text("retryAfter", ""));
        if (sent.has("processed")) {
            fault = fault.processed(sent.get("processed").asBoolean());
        }
        if (sent.has("duration")) {
            fault = fault.after(sent.duration("duration"));
        }
        if (sent.has("status")) {
            fault = fault.withStatus(sent.get("status").asInt(-1));
        }
        return sent.has("bytes") ? fault.ofBytes(sent.number("bytes", -1)) : fault;
    }

    private static RequestMatch match(Members sent) {
        return new RequestMatch(
                sent.has("operation")
                        ? Optional.of(named(Operation.class, sent.text("operation", "")))
                        : Optional.empty(),
                sent.text("method", "*"),
                sent.text("path", ".*"));
    }

    static <E extends Enum<E>> E named(Class<E> type, String name) {
        try {
            return Enum.valueOf(type, name.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "'%s' is none of %s".formatted(name, List.of(type.getEnumConstants())), e);
        }
    }

    static ArrayNode write(List<Fault> faults) {
        ArrayNode array = Json.object().arrayNode();
        for (Fault fault : faults) {
            RequestMatch match = fault.match();
            array.addObject()
                    .put("kind", fault.kind().name())
                    .put("operation", match.operation().map(Enum::name).orElse(null))
                    .put("method", match.method())
                    .put("path", match.path())
                    .put("skip", fault.skip())
                    .put("times", fault.times())
                    .put("processed", fault.processed())
                    .put("duration", fault.duration().toString())
                    .put("status", fault.status())
                    .put("retryAfter", fault.retryAfter())
                    .put("bytes", fault.bytes());
        }
        return array;
    }
}
