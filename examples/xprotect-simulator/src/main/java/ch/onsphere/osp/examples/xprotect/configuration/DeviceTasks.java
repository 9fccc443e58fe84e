package ch.onsphere.osp.examples.xprotect.configuration;

import ch.onsphere.osp.examples.xprotect.DeviceAction;
import ch.onsphere.osp.examples.xprotect.DeviceAction.Kind;
import ch.onsphere.osp.examples.xprotect.devices.FieldDevices;
import ch.onsphere.osp.examples.xprotect.rest.RestCall;
import ch.onsphere.osp.examples.xprotect.wire.Answer;
import ch.onsphere.osp.examples.xprotect.wire.ApiError;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Tasks that reach a device. A queued one is done when it is accepted, whether anybody looks at the
 * queue or not, which is a deduction.
 */
final class DeviceTasks {
    private static final Map<TaskType, Kind> KINDS =
            Map.of(
                    TaskType.ACTIVATE, Kind.ACTIVATE,
                    TaskType.DEACTIVATE, Kind.DEACTIVATE,
                    TaskType.TRIGGER, Kind.TRIGGER,
                    TaskType.START_RECORDING, Kind.START_RECORDING,
                    TaskType.STOP_RECORDING, Kind.STOP_RECORDING,
                    TaskType.GOTO, Kind.GOTO_PRESET);

    private final FieldDevices devices;
    private final QueuedTasks queue;
    private final boolean queueing;

    DeviceTasks(FieldDevices devices, QueuedTasks queue, boolean queueing) {
        this.devices = devices;
        this.queue = queue;
        this.queueing = queueing;
    }

    boolean has(TaskType task) {
        return KINDS.containsKey(task) || task.equals(TaskType.GET_STATE);
    }

    Answer run(TaskType task, ObjectNode object, RestCall call) {
        boolean preset = task.equals(TaskType.GOTO);
        var whose = object.path("relations").path(preset ? "parent" : "self");
        String id = whose.path("id").asText();
        OptionalInt failure = devices.failure(id);
        if (task.equals(TaskType.GET_STATE)) {
            return failure.isPresent()
                    ? failed(failure.getAsInt())
                    : Results.outputState(devices.isActive(id));
        }
        if (failure.isPresent()) {
            return queueing
                    ? Results.queued(queue.add(task.displayName(), text(failure.getAsInt())))
                    : failed(failure.getAsInt());
        }
        devices.perform(
                new DeviceAction(
                        KINDS.get(task),
                        whose.path("type").asText() + "/" + id,
                        preset ? object.path("name").asText() : "",
                        DeviceAction.Door.REST,
                        call.now(),
                        call.caller().name()));
        return queueing ? Results.queued(queue.add(task.displayName())) : Results.success();
    }

    /** How the site says that a device did not answer its recording server. */
    static Answer failed(int status) {
        return ApiError.of(status, text(status));
    }

    private static String text(int status) {
        return status == 502 ? "Bad Gateway" : "Gateway Timeout";
    }
}
