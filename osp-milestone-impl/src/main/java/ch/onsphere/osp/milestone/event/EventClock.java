package ch.onsphere.osp.milestone.event;

import ch.onsphere.osp.milestone.intake.EventTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * From when on an event may be that of a request. The {@code Date} of an answer tells whole
 * seconds, and of a clock that need not be the one that stamps events. Events of other commands
 * tell more: the site had stamped each of them before its answer was here, so the site's clock is
 * ahead of this machine's by that much at least.
 */
final class EventClock {

    /** How far the clock that stamps events may be from what answers tell. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    /** What the Date of an answer leaves out. */
    private static final Duration ROUNDING = Duration.ofSeconds(1);

    /** How far two clocks part in {@link #FRESH}, and what clocks are rounded to. */
    private static final Duration DRIFT = Duration.ofMillis(250);

    /** Longer ago, either clock may have been set. */
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final EventTrail trail;

    EventClock(EventTrail trail) {
        this.trail = trail;
    }

    /**
     * The earliest time that the event of a request can have.
     *
     * @param sentHere when the request was sent, by the clock of this machine
     * @param sentThere the same, by the Date of an answer
     * @param listed events of the site
     */
    Instant earliest(Instant sentHere, Instant sentThere, List<ListedEvent> listed) {
        Instant byAnswer = sentThere.minus(TOLERANCE);
        // What lies further off was measured by a clock that was set since.
        Instant latest = sentThere.plus(ROUNDING).plus(TOLERANCE);
        return listed.stream()
                .flatMap(event -> ahead(event, sentHere).stream())
                .max(Comparator.naturalOrder())
                .map(ahead -> sentHere.plus(ahead).minus(DRIFT))
                .filter(byEvents -> byEvents.isAfter(byAnswer) && !byEvents.isAfter(latest))
                .orElse(byAnswer);
    }

    private Optional<Duration> ahead(ListedEvent event, Instant sentHere) {
        return event.id() == null
                ? Optional.empty()
                : trail.learnt(event.id())
                        .filter(at -> Duration.between(at, sentHere).abs().compareTo(FRESH) < 0)
                        .flatMap(
                                at ->
                                        EventTime.parse(event.time())
                                                .map(time -> Duration.between(at, time)));
    }
}
