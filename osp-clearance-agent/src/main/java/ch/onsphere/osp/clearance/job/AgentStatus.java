package ch.onsphere.osp.clearance.job;

import ch.onsphere.osp.api.ConnectionStatus;
import ch.onsphere.osp.api.ConnectionStatus.Reason;
import ch.onsphere.osp.api.ConnectionStatus.State;
import ch.onsphere.osp.api.Health;
import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.clearance.error.ClearanceError;
import ch.onsphere.osp.kit.time.TimeSource;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells how an agent stands. What counts is the last successful look for jobs, not that the process
 * is up. CR-021
 */
public final class AgentStatus {

    private static final Logger LOG = LoggerFactory.getLogger(AgentStatus.class);

    /** One failure is a hiccup. */
    private static final int HICCUPS = 2;

    private final ItemId agent;
    private final Health health;
    private final TimeSource time;
    private ConnectionStatus last;
    private OspException lockFailure;
    private int lockFailures;

    /**
     * Tells nothing yet.
     *
     * @param agent whose status it is
     * @param health where it is told
     * @param time since when
     */
    public AgentStatus(ItemId agent, Health health, TimeSource time) {
        this.agent = agent;
        this.health = health;
        this.time = time;
    }

    void connecting() {
        report(State.CONNECTING, Reason.NONE, "Looks for jobs for the first time.", true);
    }

    void online(List<ItemId> missingSources, boolean none, Map<ItemId, String> failingSources) {
        if (missingSources.isEmpty() && !failingSources.isEmpty()) {
            report(
                    State.DEGRADED,
                    Reason.SERVER,
                    "Looks for jobs, and cannot do those of "
                            + failingSources.keySet()
                            + ": "
                            + failingSources.values().iterator().next(),
                    true);
        } else if (missingSources.isEmpty() && lockFailures <= HICCUPS) {
            report(State.ONLINE, Reason.NONE, "Looks for jobs and takes them.", true);
        } else if (missingSources.isEmpty()) {
            report(
                    State.DEGRADED,
                    reason(lockFailure),
                    "Looks for jobs, and could lock none of the last "
                            + lockFailures
                            + ". "
                            + told(lockFailure),
                    true);
        } else {
            report(
                    State.DEGRADED,
                    Reason.CONFIGURATION,
                    (none ? "Takes no jobs" : "Takes no discovery and serves the others' cameras")
                            + ": there is no media source now at "
                            + missingSources
                            + ". Check that connection, and `mediaSources`.",
                    true);
        }
    }

    void resting() {
        report(State.ONLINE, Reason.NONE, "Outside of its working hours: takes no jobs.", true);
    }

    void failing(Throwable failure, int times) {
        boolean wasOnline = last != null && last.state() == State.ONLINE;
        boolean stillDegraded = last != null && last.state() == State.DEGRADED;
        State state =
                times <= HICCUPS && (wasOnline || stillDegraded) ? State.DEGRADED : State.OFFLINE;
        if (failure instanceof OspException known) {
            report(state, reason(known), told(known), true);
        } else {
            report(state, Reason.SERVER, "Something unexpected: " + failure, true);
        }
    }

    /** Shows with the next successful look, unless it passes before. */
    void cannotLock(OspException failure) {
        lockFailure = failure;
        lockFailures++;
    }

    /** The service gave a lock, or said in words that are understood why it did not. */
    void canLock() {
        lockFailures = 0;
    }

    void stopped() {
        report(State.OFFLINE, Reason.NONE, "The module is stopped.", false);
    }

    private synchronized void report(State state, Reason reason, String message, boolean retrying) {
        boolean sameState = last != null && last.state() == state && last.reason() == reason;
        if (sameState && last.message().equals(message)) {
            return;
        }
        last =
                new ConnectionStatus(
                        agent,
                        state,
                        reason,
                        message,
                        sameState ? last.since() : time.now(),
                        retrying);
        // Of a state that needs somebody, the message may change with each attempt.
        if (!sameState || state == State.ONLINE) {
            log(last);
        }
        health.report(last);
    }

    private static Reason reason(OspException failure) {
        return failure.code() instanceof ClearanceError error ? error.reason() : Reason.SERVER;
    }

    private static String told(OspException failure) {
        return failure.code().code() + ": " + failure.getMessage();
    }

    private static void log(ConnectionStatus status) {
        if (status.reason() == Reason.NONE) {
            LOG.info("[{}] is {}: {}", status.connection(), status.state(), status.message());
        } else {
            LOG.warn("[{}] is {}: {}", status.connection(), status.state(), status.message());
        }
    }
}
