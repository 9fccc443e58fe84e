package ch.onsphere.osp.milestone.device;

import java.util.Optional;

/**
 * The answer to a task: its result, or where it waits to be done (Milestone Configuration API,
 * tasks). Members may be null.
 *
 * @param result of the task
 */
record TaskAnswer(Result result) {

    /**
     * What is of interest of it.
     *
     * @param state such as {@code Success}, {@code Error} or {@code Idle}
     * @param errorText what went wrong
     * @param path where the task waits
     */
    record Result(String state, String errorText, Path path) {}

    /**
     * A path to an object.
     *
     * @param type such as {@code tasks}
     * @param id its id
     */
    record Path(String type, String id) {}

    /** The id of the task that waits, if the task was queued. */
    Optional<String> queuedAs() {
        return Optional.ofNullable(result)
                .map(Result::path)
                .filter(path -> "tasks".equalsIgnoreCase(path.type()))
                .map(Path::id)
                .filter(id -> id.matches("[0-9A-Za-z-]{1,64}"));
    }

    /** What went wrong, if the task has failed. */
    Optional<String> failure() {
        return Optional.ofNullable(result)
                .filter(each -> "Error".equalsIgnoreCase(each.state()))
                .map(each -> each.errorText() == null ? "no reason given" : each.errorText());
    }
}
