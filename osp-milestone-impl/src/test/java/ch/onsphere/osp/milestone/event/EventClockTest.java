package ch.onsphere.osp.milestone.event;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.milestone.ManualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How closely the clock that stamps a site's events is known. It is five hours ahead. */
class EventClockTest {

    private static final Duration AHEAD = Duration.ofHours(5);
    private static final Duration TOLERANCE = Duration.ofSeconds(2);
    private static final Duration DRIFT = Duration.ofMillis(250);

    private final ManualTime here = new ManualTime(Instant.parse("2026-01-01T12:00:00Z"));
    private final EventTrail trail = new EventTrail(here);
    private final EventClock clock = new EventClock(trail);

    private static Instant there(Instant time) {
        return time.plus(AHEAD);
    }

    /** An event of a command whose answer took so long. */
    private ListedEvent answered(String id, Duration way) {
        Instant stamped = there(here.now());
        here.advance(way);
        trail.end(trail.begin("type"), id);
        return new ListedEvent(id, "type", "source", stamped.toString(), null);
    }

    private Instant earliest(ListedEvent... listed) {
        return clock.earliest(here.now(), there(here.now()), List.of(listed));
    }

    @Test
    void withoutOtherCommandsTheAnswersCount() {
        ListedEvent unknown =
                new ListedEvent("x", "type", "source", there(here.now()).toString(), null);

        assertThat(earliest(unknown)).isEqualTo(there(here.now()).minus(TOLERANCE));
    }

    @Test
    void theQuickestAnswerTellsMost() {
        ListedEvent slow = answered("a", Duration.ofMillis(900));
        ListedEvent quick = answered("b", Duration.ofMillis(20));
        ListedEvent other = answered("c", Duration.ofMillis(400));
        here.advance(Duration.ofMinutes(1));

        assertThat(earliest(slow, quick, other))
                .isEqualTo(there(here.now()).minusMillis(20).minus(DRIFT));
    }

    @Test
    void whatIsOldIsNotReliedOn() {
        ListedEvent old = answered("a", Duration.ofMillis(20));
        here.advance(Duration.ofMinutes(11));

        assertThat(earliest(old)).isEqualTo(there(here.now()).minus(TOLERANCE));
    }

    @Test
    void aClockThatWasSetSinceIsNoticed() {
        ListedEvent event = answered("a", Duration.ofMillis(20));
        Instant sent = here.now();

        // By the clock of the site, an hour less has passed.
        Instant sentThere = there(sent).minus(Duration.ofHours(1));
        assertThat(clock.earliest(sent, sentThere, List.of(event)))
                .isEqualTo(sentThere.minus(TOLERANCE));
    }

    @Test
    void whatHasNoTimeTellsNothing() {
        trail.end(trail.begin("type"), "a");

        assertThat(
                        earliest(
                                new ListedEvent("a", "type", "source", null, null),
                                new ListedEvent(null, "type", "source", null, null)))
                .isEqualTo(there(here.now()).minus(TOLERANCE));
    }
}
