package ch.onsphere.osp.examples.xprotect.configuration;

import ch.onsphere.osp.examples.xprotect.rest.RestCall;
import ch.onsphere.osp.examples.xprotect.rest.RestResource;
import ch.onsphere.osp.examples.xprotect.wire.Answer;
import ch.onsphere.osp.examples.xprotect.wire.ApiError;
import ch.onsphere.osp.examples.xprotect.wire.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * {@code /tasks/<id>}: tasks that run in the background. Here they come on by half each time
 * somebody looks. What a task is to do is the matter of who adds it.
 */
final class QueuedTasks implements RestResource {
    private static final int MOST_TASKS = 1_000;
    private static final int STEP = 50;

    private final Map<String, Task> tasks = new LinkedHashMap<>();
    private final String siteId;
    private int lastId = 32;

    QueuedTasks(String siteId) {
        this.siteId = siteId;
    }

    /** A task, how far it is in percent, and why it ends badly; empty when it does not. */
    private record Task(String displayName, int progress, String error) {}

    /** Adds a task that will succeed. */
    String add(String displayName) {
        return add(displayName, "");
    }

    /** Adds a task that will fail with that text, or succeed when it is empty. */
    synchronized String add(String displayName, String error) {
        if (tasks.size() >= MOST_TASKS) {
            tasks.remove(tasks.keySet().iterator().next());
        }
        String id = Integer.toString(++lastId);
        tasks.put(id, new Task(displayName, 0, error));
        return id;
    }

    @Override
    public synchronized Answer answer(RestCall call) {
        if (call.path().size() != 2) {
            return ApiError.unknownRequest();
        }
        String id = call.path().get(1);
        Task task = tasks.get(id);
        if (task == null) {
            return ApiError.unknownId();
        }
        return switch (call.method()) {
            case "GET" -> progress(id, task);
            case "POST" -> control(id, task, call.query().text("task"));
            default -> ApiError.unknownRequest();
        };
    }

    private Answer progress(String id, Task task) {
        Task later =
                new Task(task.displayName(), Math.min(100, task.progress() + STEP), task.error());
        tasks.put(id, later);
        boolean failed = later.progress() == 100 && !later.error().isEmpty();
        ObjectNode body = Json.object();
        ObjectNode data =
                body.putObject("data")
                        .put("displayName", later.displayName())
                        .put("progress", later.progress())
                        .put("sessionDataId", Integer.parseInt(id))
                        .put("state", state(later, failed));
        if (failed) {
            data.put("errorCode", 60277).put("errorText", "VMO60277: " + later.error());
        }
        ObjectNode relations = data.putObject("relations");
        relations.putObject("parent").put("type", ResourceTypes.SITES).put("id", siteId);
        relations.putObject("self").put("type", "tasks").put("id", id);
        return Answer.json(200, body);
    }

    private static String state(Task task, boolean failed) {
        if (failed) {
            return "Error";
        }
        return task.progress() == 100 ? "Success" : "InProgress";
    }

    private Answer control(String id, Task task, String asked) {
        return switch (asked.toLowerCase(Locale.ROOT)) {
            case "taskcleanup" -> {
                tasks.remove(id);
                yield Results.success();
            }
            case "taskstop" -> {
                tasks.put(id, new Task(task.displayName(), 100, "The task was stopped"));
                yield Results.success();
            }
            default -> ApiError.unknownRequest();
        };
    }
}
