package ch.onsphere.osp.milestone.command;

/**
 * That a thread which tells a result takes one command afterwards. Given by that thread alone, when
 * whoever hears the result sends a command.
 */
final class Promise {

    private final CommandQueue queue;
    private boolean given;

    Promise(CommandQueue queue) {
        this.queue = queue;
    }

    /** Gives it to a queue; false when it is given already, or the thread is another queue's. */
    boolean give(CommandQueue to) {
        boolean first = to == queue && !given;
        given |= first;
        return first;
    }

    /** Keeps it; false when there is none to keep. */
    boolean keep() {
        boolean kept = given;
        given = false;
        return kept;
    }
}
