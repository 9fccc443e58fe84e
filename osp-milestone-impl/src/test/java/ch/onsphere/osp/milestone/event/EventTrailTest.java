package ch.onsphere.osp.milestone.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.milestone.ManualTime;
import ch.onsphere.osp.milestone.error.MilestoneError;
import org.junit.jupiter.api.Test;

/** Whose event is whose. */
class EventTrailTest {

    private final EventTrail trail = new EventTrail(new ManualTime());

    @Test
    void anEventIsOfOneCommandAlone() {
        trail.end(trail.begin("type"), "a");

        assertThat(trail.claim("type", "a")).isFalse();
        assertThat(trail.claim("type", "b")).isTrue();
        assertThat(trail.last("type")).containsExactly("b", "a");
        assertThat(trail.last("another")).isEmpty();
    }

    @Test
    void requestsForOtherEventsAreNotWaitedFor() {
        trail.begin("another");
        trail.end(trail.begin("type"), "");

        trail.awaitOthers("type");
    }

    @Test
    void whoeverStopsWhileOthersAreUnderWayTakesNoneOfTheirEvents() {
        trail.begin("type");
        Thread.currentThread().interrupt();

        OspException stopping =
                catchThrowableOfType(OspException.class, () -> trail.awaitOthers("type"));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(MilestoneError.of(stopping)).isEqualTo(MilestoneError.STOPPING);
    }
}
