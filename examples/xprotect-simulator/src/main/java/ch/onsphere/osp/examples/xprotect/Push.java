package ch.onsphere.osp.examples.xprotect;

import java.time.Duration;
import java.util.Objects;

/**
 * How the site brings events to its clients.
 *
 * @param resume how far back a session of the WebSocket can be resumed at first
 */
public record Push(ResumeWindow resume) {
    /** Checks that nothing is missing. */
    public Push {
        Objects.requireNonNull(resume, "resume");
    }

    static Push defaults() {
        return new Push(new ResumeWindow(Duration.ofSeconds(30), 1_000));
    }

    Push withResume(ResumeWindow changed) {
        return new Push(changed);
    }
}
