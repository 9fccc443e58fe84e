package ch.onsphere.osp.milestone.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.milestone.ManualTime;
import ch.onsphere.osp.milestone.intake.Guid;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** From where on events are looked up after a stop; the server's clock is five hours ahead. */
class StoppedModuleTest {

    private static final Duration LOOK_BACK = Duration.ofHours(1);
    private static final Duration AHEAD = Duration.ofHours(5);
    private static final Guid MOTION = new Guid("6eb95dd6-7ccc-4bce-99f8-af0d0b582d77");
    private static final Guid OTHER = new Guid("6f55a7a7-d21c-4629-ac18-af1975e395a2");

    private final ManualTime here = new ManualTime();
    private final Instant stopped = here.now();
    private final Instant begun = there(stopped).minus(Duration.ofDays(30));

    private static Instant there(Instant time) {
        return time.plus(AHEAD);
    }

    private Gap gap(Instant first, Optional<Instant> last) {
        return new StoppedModule(
                new StreamMark(first, last, stopped, Set.of(MOTION), Optional.empty()), LOOK_BACK);
    }

    private Instant from(Gap gap) {
        return gap.from(there(here.now()), here);
    }

    @Test
    void itIsLookedFromTheStopOnByTheClockOfTheServer() {
        Gap gap = gap(begun, Optional.empty());
        here.advance(Duration.ofMinutes(10));

        assertThat(from(gap)).isEqualTo(there(stopped).minus(Gap.OVERLAP));
        assertThat(gap.unseen(here)).isEmpty();
    }

    @Test
    void theLastEventIsAmongWhatIsLookedAt() {
        Instant last = there(stopped).minus(Duration.ofMinutes(20));
        Gap gap = gap(begun, Optional.of(last));
        here.advance(Duration.ofMinutes(10));

        assertThat(from(gap)).isEqualTo(last.minus(Gap.OVERLAP));
    }

    @Test
    void nothingIsWantedFromBeforeTheBeginning() {
        Instant first = there(stopped).minus(Duration.ofSeconds(5));
        Gap gap = gap(first, Optional.empty());
        here.advance(Duration.ofMinutes(10));

        assertThat(from(gap)).isEqualTo(first);
    }

    @Test
    void norAfterARestartWithinTheFirstSecond() {
        Instant first = there(stopped).plus(Duration.ofSeconds(1));

        assertThat(from(gap(first, Optional.empty()))).isEqualTo(first);
    }

    @Test
    void afterALongStopItIsSaidThatNotEverythingIsLookedAt() {
        Gap gap = gap(begun, Optional.of(there(stopped)));
        here.advance(Duration.ofHours(3));

        assertThat(from(gap)).isEqualTo(there(here.now()).minus(LOOK_BACK));
        assertThat(gap.unseen(here)).isPresent();
    }

    @Test
    void whereTheClockHereWasSetBackAsMuchIsLookedAtAsMayBe() {
        Gap gap = gap(begun, Optional.empty());
        ManualTime setBack = new ManualTime(stopped.minus(Duration.ofDays(2)));

        assertThat(gap.from(there(stopped), setBack)).isEqualTo(there(stopped).minus(LOOK_BACK));
    }

    @Test
    void aBeginningInTheFutureOfTheServerCountsForNothing() {
        Gap gap = gap(there(stopped).plus(Duration.ofDays(1)), Optional.empty());

        assertThat(from(gap)).isEqualTo(there(stopped).minus(Gap.OVERLAP));
    }

    @Test
    void onlyWhatWasToldBeforeMustBeInTheListOfTheSite() {
        Gap gap = gap(begun, Optional.empty());

        assertThat(gap.expects(MOTION)).isTrue();
        assertThat(gap.expects(OTHER)).isFalse();
    }

    @Test
    void aMarkIsReadAsItWasWritten() {
        StreamMark mark =
                new StreamMark(
                        begun,
                        Optional.of(stopped),
                        stopped,
                        Set.of(MOTION),
                        Optional.of(new SubscribedEvents(Set.of(1L, -7L))));

        assertThat(StreamMark.read(mark.written())).contains(mark);
        assertThat(StreamMark.read(new byte[] {1, 2, 3})).isEmpty();
        assertThat(StreamMark.read("{\"first\": 7}".getBytes(UTF_8))).isEmpty();
    }
}
