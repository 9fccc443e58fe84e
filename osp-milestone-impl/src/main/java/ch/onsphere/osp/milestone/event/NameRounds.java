package ch.onsphere.osp.milestone.event;

import ch.onsphere.osp.kit.time.TimeSource;
import java.time.Duration;

/**
 * How long the names of one site are believed to mean the same: somebody may give a name to another
 * object, and nothing tells of it. What was looked up in one round is looked up again in the next.
 */
public final class NameRounds {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final TimeSource time;
    private long number;
    private long begunNanos;

    /**
     * The first round begins.
     *
     * @param time tells when a round has lasted long enough
     */
    public NameRounds(TimeSource time) {
        this.time = time;
        this.begunNanos = time.nanos();
    }

    /**
     * The round of this moment.
     *
     * @return its number, higher than that of any before
     */
    public synchronized long current() {
        if (time.nanos() - begunNanos >= LONGEST.toNanos()) {
            begin();
        }
        return number;
    }

    /**
     * Begins another round: the site was away, and may have been changed or exchanged meanwhile.
     */
    public synchronized void begin() {
        number++;
        begunNanos = time.nanos();
    }
}
