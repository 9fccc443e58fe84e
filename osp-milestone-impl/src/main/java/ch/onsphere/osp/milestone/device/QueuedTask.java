package ch.onsphere.osp.milestone.device;

/**
 * The answer to {@code GET /tasks/{id}} (Milestone Configuration API, tasks).
 *
 * @param data the task; may be null
 */
record QueuedTask(Data data) {

    private static final int COMPLETE = 100;

    /**
     * What is of interest of it.
     *
     * @param progress 0 to 100
     * @param state {@code Idle}, {@code InProgress}, {@code Success} or {@code Error}
     * @param errorText what went wrong; may be null
     */
    record Data(int progress, String state, String errorText) {}

    boolean hasFailed() {
        return data != null && "Error".equalsIgnoreCase(data.state());
    }

    boolean isFinished() {
        return data != null
                && (data.progress() >= COMPLETE
                        || "Success".equalsIgnoreCase(data.state())
                        || hasFailed());
    }
}
