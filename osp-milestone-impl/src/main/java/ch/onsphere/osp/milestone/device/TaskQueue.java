package ch.onsphere.osp.milestone.device;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.kit.text.Printable;
import ch.onsphere.osp.kit.time.Pause;
import ch.onsphere.osp.milestone.authentication.AuthorisedHttp;
import ch.onsphere.osp.milestone.error.MilestoneError;
import ch.onsphere.osp.milestone.http.Json;
import ch.onsphere.osp.milestone.http.ServerHttpClient;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Watches tasks that a server has queued until they are done, for a limited time. */
final class TaskQueue {

    private static final Logger LOG = LoggerFactory.getLogger(TaskQueue.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(250);

    /** About ten seconds. */
    private static final int MOST_LOOKS = 44;

    private static final int LONGEST_TEXT = 200;

    private final AuthorisedHttp http;
    private final Pause pause;

    TaskQueue(AuthorisedHttp http, Pause pause) {
        this.http = http;
        this.pause = pause;
    }

    /**
     * Waits for a task, and removes it from the server's list once it is done.
     *
     * @throws OspException DEVICE_FAILED when it failed, TASK_UNFINISHED when that cannot be known
     */
    void await(String id) {
        QueuedTask task = watch(id);
        if (!task.isFinished()) {
            throw MilestoneError.TASK_UNFINISHED.at("tasks/" + id);
        }
        cleanUp(id);
        if (task.hasFailed()) {
            String text = String.valueOf(task.data().errorText());
            throw MilestoneError.DEVICE_FAILED.at(
                    "tasks/" + id + ": " + Printable.line(text, LONGEST_TEXT));
        }
    }

    private QueuedTask watch(String id) {
        QueuedTask task = look(id);
        Duration wait = FIRST_PAUSE;
        for (int looks = 1; looks < MOST_LOOKS && !task.isFinished(); looks++) {
            if (!pause.by(wait)) {
                return task;
            }
            wait = wait.multipliedBy(2);
            wait = wait.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : wait;
            task = look(id);
        }
        return task;
    }

    private QueuedTask look(String id) {
        try {
            return http.get("tasks/" + id, ServerHttpClient.SMALL_ANSWER).json(QueuedTask.class);
        } catch (OspException e) {
            throw MilestoneError.TASK_UNFINISHED.at(
                    "tasks/" + id + ", " + MilestoneError.summary(e), e);
        }
    }

    /** A task that stays in the list does no harm, so a failure here is none of the command's. */
    private void cleanUp(String id) {
        try {
            http.post("tasks/" + id + "?task=TaskCleanup", Json.write(Map.of()));
        } catch (OspException e) {
            LOG.debug("Task [{}] was not removed from the server's list", id, e);
        }
    }
}
