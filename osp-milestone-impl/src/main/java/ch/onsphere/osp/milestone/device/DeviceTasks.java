package ch.onsphere.osp.milestone.device;

import ch.onsphere.osp.api.OutputResult;
import ch.onsphere.osp.kit.text.Printable;
import ch.onsphere.osp.milestone.authentication.AuthorisedHttp;
import ch.onsphere.osp.milestone.command.Attempt;
import ch.onsphere.osp.milestone.command.Judgement;
import ch.onsphere.osp.milestone.error.MilestoneError;
import ch.onsphere.osp.milestone.http.HttpAnswer;
import ch.onsphere.osp.milestone.http.Json;
import ch.onsphere.osp.milestone.recorder.RecorderCommands;
import java.util.Map;
import java.util.Optional;

/**
 * Has devices do something: by a task of the REST API where the site offers it, else by asking the
 * recording server.
 */
final class DeviceTasks {

    private static final int LONGEST_TEXT = 200;

    /** The tasks used here take no parameters; that an empty object says so is an assumption. */
    private static final byte[] NO_PARAMETERS = Json.write(Map.of());

    private final AuthorisedHttp http;
    private final OfferedTasks offered;
    private final TaskQueue queue;
    private final RecorderCommands recorders;

    DeviceTasks(
            AuthorisedHttp http,
            OfferedTasks offered,
            TaskQueue queue,
            RecorderCommands recorders) {
        this.http = http;
        this.offered = offered;
        this.queue = queue;
        this.recorders = recorders;
    }

    /**
     * Tries once.
     *
     * @throws ch.onsphere.osp.api.OspException when it was not done, or that cannot be known
     */
    Attempt run(DeviceTask task) {
        if (offered.include(task)) {
            return post(task);
        }
        recorders.perform(task.operation(), task.recorderCall());
        return done(task, " through its recording server");
    }

    private Attempt post(DeviceTask task) {
        HttpAnswer answer = http.post(task.object() + "?task=" + task.name(), NO_PARAMETERS);
        return switch (answer.status()) {
            case 200, 201 -> accepted(task, answer);
            case 500, 502, 504 -> deviceFailed(task, answer);
            default -> {
                if (answer.status() == 400) {
                    offered.forget(task);
                }
                yield Judgement.notDone(task.operation(), answer);
            }
        };
    }

    private Attempt accepted(DeviceTask task, HttpAnswer answer) {
        Optional<TaskAnswer> said = Json.read(answer.body(), TaskAnswer.class);
        said.flatMap(TaskAnswer::failure)
                .ifPresent(
                        text -> {
                            throw MilestoneError.DEVICE_FAILED.at(
                                    task.object() + ": " + Printable.line(text, LONGEST_TEXT));
                        });
        said.flatMap(TaskAnswer::queuedAs).ifPresent(queue::await);
        return done(task, "");
    }

    /**
     * The specification has 502 and 504 for tasks that reach a device, as JSON; the gateway's own
     * trouble comes as a page. That the two can be told apart so is an assumption.
     */
    private static Attempt deviceFailed(DeviceTask task, HttpAnswer answer) {
        boolean gateway = answer.status() != 500 && !answer.isJsonError();
        if (gateway || !task.operation().mayBeRepeated()) {
            return Judgement.notDone(task.operation(), answer);
        }
        throw MilestoneError.DEVICE_FAILED.at(answer.describe());
    }

    private static Attempt done(DeviceTask task, String how) {
        return new Attempt.Finished(
                new OutputResult.Done("XProtect " + task.operation().done() + how, ""));
    }
}
