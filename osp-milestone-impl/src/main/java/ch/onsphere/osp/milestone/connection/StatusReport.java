package ch.onsphere.osp.milestone.connection;

import ch.onsphere.osp.api.ConnectionStatus;
import ch.onsphere.osp.api.ConnectionStatus.Reason;
import ch.onsphere.osp.api.ConnectionStatus.State;
import ch.onsphere.osp.api.Health;
import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.kit.time.TimeSource;
import ch.onsphere.osp.milestone.error.MilestoneError;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the host how one server stands, and the log when that changes. */
final class StatusReport {

    private static final Logger LOG = LoggerFactory.getLogger(StatusReport.class);

    private final ItemId server;
    private final Health health;
    private final TimeSource time;
    private final ConnectionValue value;
    private ConnectionStatus last;
    private boolean stopped;

    StatusReport(ItemId server, Health health, ConnectionValue value, TimeSource time) {
        this.server = server;
        this.health = health;
        this.time = time;
        this.value = value;
        this.last =
                new ConnectionStatus(
                        server, State.UNKNOWN, Reason.NONE, "not started", time.now(), true);
    }

    void connecting() {
        tell(State.CONNECTING, Reason.NONE, "the first connection is being made", true);
    }

    void online(String message) {
        tell(State.ONLINE, Reason.NONE, message, true);
    }

    void degraded(OspException why, boolean retrying) {
        tell(State.DEGRADED, reasonOf(why), sentence(why), retrying);
    }

    void degraded(Reason reason, String message) {
        tell(State.DEGRADED, reason, message, true);
    }

    void offline(OspException why) {
        tell(State.OFFLINE, reasonOf(why), sentence(why), true);
    }

    /** The pause is long enough that whoever reads this should know it. */
    void refused(OspException why, Duration pause) {
        String next =
                " It is tried again in "
                        + pause.toMinutes()
                        + " minutes, or at once when server.milestone changes, or the file of the"
                        + " secret that it names.";
        tell(State.OFFLINE, reasonOf(why), sentence(why) + next, true);
    }

    /** What a request still under way finds out after this is not told any more. */
    synchronized void stopped() {
        tell(State.UNKNOWN, Reason.NONE, "the module has stopped", false);
        stopped = true;
    }

    private static Reason reasonOf(OspException why) {
        return MilestoneError.of(why).reason();
    }

    private static String sentence(OspException why) {
        return why.code().code() + ": " + why.getMessage();
    }

    private synchronized void tell(State state, Reason reason, String message, boolean retrying) {
        if (stopped) {
            return;
        }
        ConnectionStatus before = last;
        last =
                new ConnectionStatus(
                        server,
                        state,
                        reason,
                        message,
                        before.state() == state ? before.since() : time.now(),
                        retrying);
        if (last.equals(before)) {
            return;
        }
        health.report(last);
        value.publish(state);
        if (before.state() == state && before.reason() == reason) {
            // The same trouble in other words, attempt after attempt: not news.
            LOG.debug("Server [{}] is still [{}]: {}", server, state, message);
        } else if (state == State.OFFLINE || state == State.DEGRADED) {
            LOG.warn("Server [{}] is [{}] because of [{}]: {}", server, state, reason, message);
        } else {
            LOG.info("Server [{}] is [{}]: {}", server, state, message);
        }
    }
}
