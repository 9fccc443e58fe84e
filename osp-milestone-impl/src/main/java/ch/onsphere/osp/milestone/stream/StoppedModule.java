package ch.onsphere.osp.milestone.stream;

import ch.onsphere.osp.kit.time.TimeSource;
import ch.onsphere.osp.milestone.intake.Guid;
import ch.onsphere.osp.milestone.intake.MilestoneEvent;
import ch.onsphere.osp.milestone.owner.Wanted;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/**
 * The module was stopped, or killed.
 *
 * @param mark how far the stream had come by then
 * @param lookBack how far back is looked at most
 */
record StoppedModule(StreamMark mark, Duration lookBack) implements Gap {

    /**
     * As much time has passed on the server as here, however far apart the two clocks are. Where
     * the clock of this machine was set back, nothing is known of that, and as much is looked at as
     * may be; what was published before is known by its id.
     */
    @Override
    public Instant from(Instant serverNow, TimeSource here) {
        Duration away = away(here);
        Instant earliest = serverNow.minus(lookBack);
        Instant heard = away.isNegative() ? earliest : serverNow.minus(away).minus(OVERLAP);
        Instant from =
                mark.last()
                        .map(time -> time.minus(OVERLAP))
                        .filter(time -> time.isBefore(heard))
                        .orElse(heard);
        Instant wanted = isPossible(mark.first(), serverNow) ? mark.first() : Instant.MIN;
        return latest(from, wanted, earliest);
    }

    /** A beginning in the future is one by a clock that was set back since. */
    private static boolean isPossible(Instant first, Instant serverNow) {
        return first.isBefore(serverNow.plus(OVERLAP));
    }

    private static Instant latest(Instant... times) {
        return Arrays.stream(times).max(Comparator.naturalOrder()).orElseThrow();
    }

    /** An owner may be new since. */
    @Override
    public Wanted wantedThen(Wanted now) {
        return mark.subscribed().map(then -> then.among(now)).orElse(now);
    }

    @Override
    public boolean concerns(MilestoneEvent event) {
        return mark.subscribed().map(then -> then.covers(event)).orElse(true);
    }

    @Override
    public Optional<String> unseen(TimeSource here) {
        return away(here).compareTo(lookBack) > 0
                ? Optional.of("the module was away for longer than the lookBack of the server")
                : Optional.empty();
    }

    /** A type of which no event was ever told may simply be a rare one. */
    @Override
    public boolean expects(Guid type) {
        return mark.mayHaveTold(type);
    }

    private Duration away(TimeSource here) {
        return Duration.between(mark.heard(), here.now());
    }
}
