package ch.onsphere.osp.examples.xprotect.configuration;

import ch.onsphere.osp.examples.xprotect.rest.RestCall;
import ch.onsphere.osp.examples.xprotect.wire.Answer;
import ch.onsphere.osp.examples.xprotect.wire.ApiError;
import ch.onsphere.osp.examples.xprotect.wire.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * {@code POST /<type>/<id>?task=<name>}, or {@code /<type>/<id>/<type>?task=<name>} for what is
 * done to all children (Milestone Config API, "Tasks").
 */
final class Tasks {
    private final QueuedTasks queue;
    private final DeviceTasks devices;
    private final CameraTasks cameras;

    Tasks(QueuedTasks queue, DeviceTasks devices, CameraTasks cameras) {
        this.cameras = cameras;
        this.queue = queue;
        this.devices = devices;
    }

    Answer run(List<TaskType> possible, ObjectNode object, RestCall call) {
        String asked = call.query().text("task");
        Optional<TaskType> task =
                possible.stream().filter(t -> t.id().equalsIgnoreCase(asked)).findFirst();
        if (task.isEmpty()) {
            return ApiError.unknownRequest();
        }
        ObjectNode parameters = Json.readObject(call.request().body());
        List<String> missing =
                task.get().parameters().stream()
                        .filter(name -> !parameters.hasNonNull(name))
                        .toList();
        if (!missing.isEmpty()) {
            return ApiError.missing(missing);
        }
        if (cameras.has(task.get())) {
            return cameras.run(task.get(), object, parameters, call);
        }
        if (devices.has(task.get())) {
            return devices.run(task.get(), object, call);
        }
        return task.get().queued()
                ? Results.queued(queue.add(task.get().displayName()))
                : Results.success();
    }
}
