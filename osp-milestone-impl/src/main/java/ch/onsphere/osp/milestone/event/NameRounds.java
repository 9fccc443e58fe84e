package ch.onsphere.osp.milestone.event;

import ch.onsphere.osp.kit.time.TimeSource;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/**
 * How long the names of one site are believed to mean the same: somebody may give a name to another
 * object, and nothing tells of it. What was looked up in one round is looked up again in the next.
 */
public final class NameRounds {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final TimeSource time;

    // Each command asks for it, and none is to wait for another because of that.
    private final AtomicReference<Round> round;

    private record Round(long number, long begunNanos) {}

    /**
     * The first round begins.
     *
     * @param time tells when a round has lasted long enough
     */
    public NameRounds(TimeSource time) {
        this.time = time;
        this.round = new AtomicReference<>(new Round(0, time.nanos()));
    }

    /**
     * The round of this moment.
     *
     * @return its number, higher than that of any before
     */
    public long current() {
        Round now = round.get();
        return time.nanos() - now.begunNanos() < LONGEST.toNanos()
                ? now.number()
                : after(now).number();
    }

    /**
     * Begins another round: the site was away, and may have been changed or exchanged meanwhile.
     */
    public void begin() {
        after(round.get());
    }

    private Round after(Round last) {
        Round next = new Round(last.number() + 1, time.nanos());
        return round.compareAndSet(last, next) ? next : round.get();
    }
}
