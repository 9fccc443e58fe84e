package ch.onsphere.osp.clearance.registry;

import ch.onsphere.osp.clearance.http.HttpAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long a lock lasts from the arrival of the answer on. Its end is told by the clock of the
 * service, whose time the answer's {@code Date} tells in whole seconds; where this machine's clock
 * agrees with it, it is the finer one of the two. CR-009
 */
final class LockTime {

    private static final Duration COARSE = Duration.ofSeconds(1);

    /** Longer promises are not relied on: a renewal is cheap. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private LockTime() {}

    static Duration left(Instant expiration, HttpAnswer answer, Instant here) {
        Instant now = answer.date().map(date -> serviceTime(date, here)).orElse(here);
        Duration left = Duration.between(now, expiration);
        return left.compareTo(LONGEST) > 0 ? LONGEST : left;
    }

    private static Instant serviceTime(Instant date, Instant here) {
        Instant latest = date.plus(COARSE);
        boolean agree = !here.isBefore(date) && here.isBefore(latest);
        // In doubt, the lock ends sooner.
        return agree ? here : latest;
    }

    static Duration left(
            Optional<Instant> expiration, HttpAnswer answer, Instant here, Duration assumed) {
        return expiration.map(each -> left(each, answer, here)).orElse(assumed);
    }
}
