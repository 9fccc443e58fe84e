package ch.onsphere.osp.milestone.stream;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.milestone.intake.Guid;
import ch.onsphere.osp.milestone.intake.MilestoneEvent;
import ch.onsphere.osp.milestone.intake.Source;
import ch.onsphere.osp.milestone.owner.Wanted;
import com.fasterxml.jackson.databind.node.NullNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What was subscribed to before a stop, and what of it is wanted after. */
class SubscribedEventsTest {

    private static final Guid MOTION = new Guid("6eb95dd6-7ccc-4bce-99f8-af0d0b582d77");
    private static final Guid OPENED = new Guid("6f55a7a7-d21c-4629-ac18-af1975e395a2");
    private static final Guid ONE = new Guid("00000000-0000-4000-8000-000000000001");
    private static final Guid TWO = new Guid("00000000-0000-4000-8000-000000000002");

    private static Wanted wanted(Guid type, Guid... sources) {
        return new Wanted(List.of(filter(type, sources)));
    }

    private static Wanted.Filter filter(Guid type, Guid... sources) {
        return new Wanted.Filter(
                sources.length == 0 ? "" : "cameras", Set.of(sources), Set.of(type));
    }

    private static SubscribedEvents subscribed(Wanted wanted) {
        return SubscribedEvents.read(SubscribedEvents.of(wanted).orElseThrow().written())
                .orElseThrow();
    }

    private static MilestoneEvent event(Guid type, Guid source) {
        return new MilestoneEvent(
                "an event",
                type,
                new Source("cameras", source),
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty(),
                NullNode.getInstance());
    }

    @Test
    void aTypeThatIsNewIsNotLookedUp() {
        SubscribedEvents then = subscribed(wanted(MOTION));
        Wanted now = new Wanted(List.of(filter(MOTION), filter(OPENED)));

        assertThat(then.among(now)).isEqualTo(wanted(MOTION));
        assertThat(then.covers(event(MOTION, ONE))).isTrue();
        assertThat(then.covers(event(OPENED, ONE))).isFalse();
    }

    @Test
    void aSourceThatIsNewIsNotLookedUp() {
        SubscribedEvents then = subscribed(wanted(MOTION, ONE));

        assertThat(then.among(wanted(MOTION, ONE, TWO))).isEqualTo(wanted(MOTION, ONE));
        assertThat(then.covers(event(MOTION, ONE))).isTrue();
        assertThat(then.covers(event(MOTION, TWO))).isFalse();
    }

    @Test
    void oneSourceOutOfAllIsLookedUp() {
        SubscribedEvents then = subscribed(wanted(MOTION));

        assertThat(then.among(wanted(MOTION, TWO))).isEqualTo(wanted(MOTION, TWO));
    }

    @Test
    void allSourcesInPlaceOfOneAreNew() {
        SubscribedEvents then = subscribed(wanted(MOTION, ONE));

        assertThat(then.among(wanted(MOTION)).filters()).isEmpty();
    }

    @Test
    void moreThanAreKeptAreNotKnown() {
        Set<Guid> many =
                Stream.generate(() -> new Guid(UUID.randomUUID().toString()))
                        .limit(SubscribedEvents.MOST + 1L)
                        .collect(Collectors.toSet());
        Wanted wanted = new Wanted(List.of(new Wanted.Filter("cameras", many, Set.of(MOTION))));

        assertThat(SubscribedEvents.of(wanted)).isEmpty();
    }

    @Test
    void whatIsNothingOfThisKindIsNotRead() {
        assertThat(SubscribedEvents.read(null)).isEmpty();
        assertThat(SubscribedEvents.read("no base 64!")).isEmpty();
        assertThat(SubscribedEvents.read("")).contains(new SubscribedEvents(Set.of()));
    }
}
