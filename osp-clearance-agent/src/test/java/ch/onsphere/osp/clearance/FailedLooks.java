package ch.onsphere.osp.clearance;

import ch.onsphere.osp.api.ConnectionStatus.State;
import ch.onsphere.osp.kit.testing.LeapingTime;
import ch.onsphere.osp.kit.testing.Until;
import java.time.Duration;

/** The looks of an agent that fail, after each of which it leaves its account alone for a while. */
final class FailedLooks {

    /** Longer than the pause after a token that could not be had. */
    private static final Duration PAUSE = Duration.ofMillis(1_100);

    private final LeapingTime time;
    private final RecordingHost host;
    private long leaptOver;

    FailedLooks(LeapingTime time, RecordingHost host) {
        this.time = time;
        this.host = host;
    }

    /** Waits for one that does not fail, and for no pause: the agent's clock leaps over each. */
    void passUntilOnline() {
        Until.holds(
                "it is online",
                () -> {
                    // Not more often than it fails: a request under way has its time, too.
                    for (long failed = failed(); leaptOver < failed; leaptOver++) {
                        time.leap(PAUSE);
                    }
                    return host.history().stream().anyMatch(told -> told.state() == State.ONLINE);
                });
    }

    private long failed() {
        return host.count("clearance.polls", "outcome", "failure");
    }
}
