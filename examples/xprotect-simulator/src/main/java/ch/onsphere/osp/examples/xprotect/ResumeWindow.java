package ch.onsphere.osp.examples.xprotect;

import java.time.Duration;

/**
 * How far back a session of the WebSocket can be resumed.
 *
 * @param inactiveTimeout how long after its socket has gone, by the clock of the site
 * @param events how many events are kept for that
 */
public record ResumeWindow(Duration inactiveTimeout, int events) {
    /** Checks the numbers. */
    public ResumeWindow {
        if (inactiveTimeout.isNegative() || inactiveTimeout.toSeconds() > 86_400) {
            throw new IllegalArgumentException(
                    "the inactive timeout must be at most a day: " + inactiveTimeout);
        }
        if (events < 0 || events > 100_000) {
            throw new IllegalArgumentException("events must be 0 to 100000: " + events);
        }
    }
}
