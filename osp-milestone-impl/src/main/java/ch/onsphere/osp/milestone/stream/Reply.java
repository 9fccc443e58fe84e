package ch.onsphere.osp.milestone.stream;

import ch.onsphere.osp.milestone.intake.StateEntry;
import java.util.List;

/**
 * What the server says to a command.
 *
 * @param commandId the number of the command
 * @param status as of HTTP
 * @param sessionId the session, in the reply to {@code startSession}; else empty
 * @param subscriptionId the subscription, in the reply to {@code addSubscription}; else empty
 * @param errorText why the command failed; else empty
 * @param states the states, in the reply to {@code getState}; those that cannot be read left out
 */
record Reply(
        long commandId,
        int status,
        String sessionId,
        String subscriptionId,
        String errorText,
        List<StateEntry> states) {

    /** A session that goes on with all that was missed. */
    static final int RESUMED = 200;

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }
}
