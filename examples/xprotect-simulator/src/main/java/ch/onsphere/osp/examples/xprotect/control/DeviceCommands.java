package ch.onsphere.osp.examples.xprotect.control;

import ch.onsphere.osp.examples.xprotect.DeviceAction;
import ch.onsphere.osp.examples.xprotect.Devices;
import ch.onsphere.osp.examples.xprotect.wire.Json;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** {@code /devices}: what devices did, and what they do to those who ask. */
final class DeviceCommands {
    private final Devices devices;

    DeviceCommands(Devices devices) {
        this.devices = devices;
    }

    ObjectNode actions() {
        ObjectNode answer = Json.object();
        ArrayNode array = answer.putArray("actions");
        for (DeviceAction action : devices.actions()) {
            array.addObject()
                    .put("kind", action.kind().name())
                    .put("device", action.device())
                    .put("detail", action.detail())
                    .put("door", action.door().name())
                    .put("time", action.time().toString())
                    .put("userName", action.userName());
        }
        return answer;
    }

    /** Runs {@code POST /devices/<command>} with {@code {"id":...}} and what else it needs. */
    ObjectNode run(String command, ObjectNode sent) {
        String id = sent.path("id").asText("");
        if (id.isEmpty()) {
            throw new IllegalArgumentException("id is needed");
        }
        switch (command) {
            case "fail" -> {
                if (!sent.path("status").isInt()) {
                    throw new IllegalArgumentException("status must be 502, 504 or 0");
                }
                devices.fail(id, sent.path("status").intValue());
            }
            case "input" -> {
                if (!sent.path("active").isBoolean()) {
                    throw new IllegalArgumentException("active must be true or false");
                }
                devices.setInput(id, sent.path("active").booleanValue());
            }
            default -> throw new UnknownCommandException("POST /devices/" + command);
        }
        return Json.object()
                .put("id", id)
                .put("active", devices.isActive(id))
                .put("recording", devices.isRecording(id));
    }
}
