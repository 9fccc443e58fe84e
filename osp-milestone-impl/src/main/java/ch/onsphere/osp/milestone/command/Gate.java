package ch.onsphere.osp.milestone.command;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.milestone.error.MilestoneError;

/**
 * Whether commands may go to the server now.
 *
 * @param state open, or how it is closed
 * @param why what keeps it closed; null while it is open or nothing is known yet
 */
record Gate(State state, OspException why) {

    enum State {
        /** Commands go. */
        OPEN,
        /** Commands wait: the server is away and may come back at any moment. */
        HELD,
        /** Commands fail at once: waiting would not help. */
        REFUSING
    }

    static final Gate OPEN = new Gate(State.OPEN, null);
    static final Gate NOT_CONNECTED_YET = new Gate(State.HELD, null);

    boolean isOpen() {
        return state == State.OPEN;
    }

    /** What commands wait for. */
    String describe() {
        if (isOpen()) {
            return "other commands were before it";
        }
        return why == null
                ? "the first connection was still being made"
                : MilestoneError.summary(why);
    }
}
