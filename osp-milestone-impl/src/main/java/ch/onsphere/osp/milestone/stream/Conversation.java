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
    private final EventGate gate;
    private final Position position;
    private final GapFiller gaps;
    private final StreamMarks marks;
    private final Owners owners;
    private final StreamRecord record;
    private final Wake wake;
    private final Duration timeout;
    private final StreamTiming timing;

    /**
     * A conversation that has not begun.
     *
     * @param socket is open and has shown the token
     * @param gate passes the events of the socket on
     */
    Conversation(
            StreamSocket socket,
            EventGate gate,
            Position position,
            GapFiller gaps,
            StreamMarks marks,
            Owners owners,
            StreamRecord record,
            Wake wake,
            Duration timeout,
            StreamTiming timing) {
        this.socket = socket;
        this.gate = gate;
        this.position = position;
        this.gaps = gaps;
        this.marks = marks;
        this.owners = owners;
        this.record = record;
        this.wake = wake;
        this.timeout = timeout;
        this.timing = timing;
    }

    /**
     * Goes on where the last connection ended, or begins anew.
     *
     * @param known what the owners know of states
     * @throws ch.onsphere.osp.api.OspException when the connection ends before that
     */
    void begin(StatesKnown known) {
        boolean asksToResume = position.hasSubscription();
        Reply session =
                ask(
                        asksToResume
                                ? Commands.startSession(
                                        position.sessionId(), position.lastEventId())
                                : Commands.startSession("", ""),
                        timeout);
        boolean isResumed = asksToResume && session.status() == Reply.RESUMED;
        if (!isResumed) {
            beginAnew(session.sessionId());
        }
        record.connected(isResumed);
        if (!isResumed || known != StatesKnown.WELL) {
            states(known);
        }
    }

    /** Events are kept back until those before them are looked up. */
    private void beginAnew(String session) {
        position.missed();
        if (position.gap().isPresent()) {
            gate.shut();
        }
        Wanted wanted = owners.wanted();
        position.began(session, subscribe(wanted), wanted);
        position.heard(socket.heardNanos());
        marks.subscribed(owners.wantedEvents());
        gaps.fill();
        gate.open();
    }

    /**
     * Keeps the connection until it ends.
     *
     * @throws ch.onsphere.osp.api.OspException why it has
     */
    void hold() {
        while (true) {
            marks.heard(socket.silence());
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
            gaps.fill();
        }
    }

    private String subscribe(Wanted wanted) {
        return ask(Commands.addSubscription(wanted), timeout).subscriptionId();
    }

    /** First the new, then the old: what both bring is published once. */
    private void subscribeAnew() {
        String old = position.subscriptionId();
        Wanted wanted = owners.wanted();
        position.subscribed(subscribe(wanted), wanted);
        marks.subscribed(owners.wantedEvents());
        ask(Commands.removeSubscription(old), timeout);
        states(StatesKnown.ONCE);
    }

    private void states(StatesKnown known) {
        long asked = owners.taken();
        Reply reply = ask(Commands.getState(), timing.longestState());
        TransmissionMode mode =
                known == StatesKnown.NEVER
                        ? TransmissionMode.INITIALIZATION
                        : TransmissionMode.RETRANSMISSION;
        int followed = owners.states(reply.states(), mode, asked);
        record.strangeStates(reply.states().size() - followed);
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
