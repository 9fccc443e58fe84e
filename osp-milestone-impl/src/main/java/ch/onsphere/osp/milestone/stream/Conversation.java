package ch.onsphere.osp.milestone.stream;

import ch.onsphere.osp.api.TransmissionMode;
import ch.onsphere.osp.milestone.error.MilestoneError;
import ch.onsphere.osp.milestone.owner.Owners;
import ch.onsphere.osp.milestone.owner.Wanted;
import java.time.Duration;
import java.util.Map;

/** What is said on one connection, from the session to the end. Runs on the stream's thread. */
final class Conversation {

    private final StreamSocket socket;
    private final Position position;
    private final Owners owners;
    private final Wake wake;
    private final Duration timeout;
    private final StreamTiming timing;

    Conversation(
            StreamSocket socket,
            Position position,
            Owners owners,
            Wake wake,
            Duration timeout,
            StreamTiming timing) {
        this.socket = socket;
        this.position = position;
        this.owners = owners;
        this.wake = wake;
        this.timeout = timeout;
        this.timing = timing;
    }

    /**
     * Goes on where the last connection ended, or begins anew.
     *
     * @throws ch.onsphere.osp.api.OspException when the connection ends before that
     */
    void begin(boolean statesAreKnown) {
        Reply session =
                ask(Commands.startSession(position.sessionId(), position.lastEventId()), timeout);
        boolean isResumed =
                session.status() == Reply.RESUMED && !position.subscriptionId().isEmpty();
        if (!isResumed) {
            subscribe(owners.wanted());
            position.began(session.sessionId());
        }
        if (!isResumed || !statesAreKnown) {
            states();
        }
    }

    /**
     * Keeps the connection until it ends.
     *
     * @throws ch.onsphere.osp.api.OspException why it has
     */
    void hold() {
        while (true) {
            wake.await(timing.betweenPings());
            socket.throwIfEnded();
            if (!owners.wanted().equals(position.subscribed())) {
                subscribeAnew();
            }
            if (socket.silence().compareTo(timing.longestSilence()) > 0) {
                throw MilestoneError.STREAM_SILENT.at(
                        "nothing heard for " + socket.silence().toSeconds() + " s");
            }
            socket.ping();
        }
    }

    private void subscribe(Wanted wanted) {
        Reply reply = ask(Commands.addSubscription(wanted), timeout);
        position.subscribed(reply.subscriptionId(), wanted);
    }

    /** First the new, then the old: what both bring is published once. */
    private void subscribeAnew() {
        String old = position.subscriptionId();
        subscribe(owners.wanted());
        ask(Commands.removeSubscription(old), timeout);
        states();
    }

    private void states() {
        Reply reply = ask(Commands.getState(), timing.longestState());
        owners.states(reply.states(), TransmissionMode.RETRANSMISSION);
    }

    private Reply ask(Map<String, Object> command, Duration limit) {
        Reply reply = socket.ask(command, limit);
        if (!reply.isSuccess()) {
            throw MilestoneError.STREAM_REFUSED.at(
                    command.get("command") + ": " + reply.status() + " " + reply.errorText());
        }
        return reply;
    }
}
