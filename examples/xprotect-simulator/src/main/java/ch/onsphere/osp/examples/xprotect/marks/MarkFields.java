package ch.onsphere.osp.examples.xprotect.marks;

import ch.onsphere.osp.examples.xprotect.devices.DeviceDirectory;
import ch.onsphere.osp.examples.xprotect.wire.Answer;
import ch.onsphere.osp.examples.xprotect.wire.DotNetTime;
import ch.onsphere.osp.examples.xprotect.wire.Guid;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Judges and takes over what a client sends; unknown properties are ignored. */
final class MarkFields {
    private static final int LONGEST = 10_000;
    private static final int MOST_DEVICES = 1_000;

    private final MarkType type;
    private final DeviceDirectory devices;

    MarkFields(MarkType type, DeviceDirectory devices) {
        this.type = type;
        this.devices = devices;
    }

    /** Which of begin, end and device were not sent; nothing is made without them. */
    List<String> missing(ObjectNode sent) {
        return Stream.of(type.begin(), type.end(), type.devices())
                .filter(name -> !sent.hasNonNull(name))
                .toList();
    }

    /** Puts what was sent into a mark, or answers what is wrong with it. */
    Optional<Answer> take(ObjectNode sent, ObjectNode into) {
        for (String name : type.texts()) {
            if (sent.hasNonNull(name) && !text(sent.get(name), into, name)) {
                return invalid(name);
            }
        }
        for (String name : type.times()) {
            if (sent.hasNonNull(name) && !time(sent.get(name), into, name)) {
                return invalid(name);
            }
        }
        String retention = type.retention();
        if (sent.hasNonNull(retention) && !retention(sent.get(retention), into)) {
            return invalid(retention);
        }
        if (sent.hasNonNull(type.devices()) && !devices(sent.get(type.devices()), into)) {
            return invalid(type.devices());
        }
        return begin(into).isAfter(end(into)) ? invalid(type.end()) : Optional.empty();
    }

    private static Optional<Answer> invalid(String name) {
        return Optional.of(MarkErrors.of(400, "Bad request: Invalid value: " + name));
    }

    private static boolean text(JsonNode value, ObjectNode into, String name) {
        if (!value.isTextual() || value.textValue().length() > LONGEST) {
            return false;
        }
        into.set(name, value);
        return true;
    }

    private static boolean time(JsonNode value, ObjectNode into, String name) {
        Optional<Instant> time =
                value.isTextual() ? DotNetTime.parse(value.textValue()) : Optional.empty();
        time.ifPresent(known -> into.put(name, DotNetTime.shortest(known)));
        return time.isPresent();
    }

    /** {@code {"retentionUnits":30,"retentionType":"Days"}}; which types there are is not known. */
    private boolean retention(JsonNode value, ObjectNode into) {
        JsonNode units = value.path("retentionUnits");
        JsonNode kind = value.path("retentionType");
        if (!units.isIntegralNumber() || !kind.isTextual() || kind.asText().length() > LONGEST) {
            return false;
        }
        into.putObject(type.retention())
                .put("retentionUnits", units.longValue())
                .put("retentionType", kind.asText());
        return true;
    }

    private boolean devices(JsonNode sent, ObjectNode into) {
        if (!type.manyDevices()) {
            Optional<ObjectNode> device = device(sent, into);
            device.ifPresent(known -> into.set(type.devices(), known));
            return device.isPresent();
        }
        if (!(sent instanceof ArrayNode) || sent.isEmpty() || sent.size() > MOST_DEVICES) {
            return false;
        }
        ArrayNode paths = into.arrayNode();
        for (JsonNode one : sent) {
            Optional<ObjectNode> device = device(one, into);
            if (device.isEmpty()) {
                return false;
            }
            paths.add(device.get());
        }
        into.set(type.devices(), paths);
        return true;
    }

    private Optional<ObjectNode> device(JsonNode sent, ObjectNode factory) {
        return Guid.parse(sent.path("id").asText())
                .filter(id -> sent.path("type").asText().equals("cameras"))
                .filter(id -> devices.exists("cameras", id))
                .map(id -> factory.objectNode().put("type", "cameras").put("id", id));
    }

    private Instant begin(ObjectNode mark) {
        return DotNetTime.parse(mark.path(type.begin()).asText()).orElseThrow();
    }

    private Instant end(ObjectNode mark) {
        return DotNetTime.parse(mark.path(type.end()).asText()).orElseThrow();
    }
}
