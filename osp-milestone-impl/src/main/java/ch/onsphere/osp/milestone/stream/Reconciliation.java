package ch.onsphere.osp.milestone.stream;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.kit.time.TimeSource;
import ch.onsphere.osp.milestone.error.MilestoneError;
import ch.onsphere.osp.milestone.intake.Guid;
import ch.onsphere.osp.milestone.intake.MilestoneEvent;
import ch.onsphere.osp.milestone.intake.Source;
import ch.onsphere.osp.milestone.owner.Wanted;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Looks up what the stream did not tell, in the site's list of events. A type of which the site
 * keeps no event at all may have no retention: whether one was missed cannot be known then, and
 * that is said.
 */
final class Reconciliation {

    private static final int MOST_NAMED = 3;

    private final EventList list;
    private final TimeSource time;

    Reconciliation(EventList list, TimeSource time) {
        this.list = list;
        this.time = time;
    }

    /**
     * What was found.
     *
     * @param events in the order in which they happened; some of them may be known
     * @param loss why some may be missing all the same; empty when none is
     */
    record Found(List<MilestoneEvent> events, Optional<OspException> loss) {}

    /**
     * Looks up a gap.
     *
     * @param now the events that set values; what follows states needs none
     * @throws OspException when the site cannot be asked now
     */
    Found lookUp(Gap gap, Wanted now) {
        Wanted wanted = gap.wantedThen(now);
        if (wanted.filters().isEmpty()) {
            return new Found(List.of(), Optional.empty());
        }
        Instant there = list.serverTime().orElseGet(time::now);
        Instant from = gap.from(there, time);
        List<MilestoneEvent> found = new ArrayList<>();
        Set<String> unsure = new LinkedHashSet<>();
        gap.unseen(time).ifPresent(unsure::add);
        sourcesOf(wanted)
                .forEach(
                        (type, source) -> {
                            EventList.Found some = list.find(type, source, from);
                            some.events().stream().filter(gap::concerns).forEach(found::add);
                            if (some.events().isEmpty() && gap.expects(type) && !list.keeps(type)) {
                                unsure.add("no event of type " + type + " is kept");
                            } else if (!some.isComplete()) {
                                unsure.add("more events of type " + type + " than are read");
                            }
                        });
        found.sort(Comparator.comparing(MilestoneEvent::time));
        return new Found(found, loss(from, there, unsure));
    }

    /** For each type the one source that is wanted; empty when there are more. */
    private static Map<Guid, Optional<Source>> sourcesOf(Wanted wanted) {
        Map<Guid, Optional<Source>> sources = new LinkedHashMap<>();
        for (Wanted.Filter filter : wanted.filters()) {
            Optional<Source> only =
                    filter.sources().size() == 1 && !filter.kind().isEmpty()
                            ? filter.sources().stream()
                                    .findFirst()
                                    .map(id -> new Source(filter.kind(), id))
                            : Optional.empty();
            filter.types()
                    .forEach(type -> sources.merge(type, only, (one, other) -> Optional.empty()));
        }
        return sources;
    }

    private static Optional<OspException> loss(Instant from, Instant to, Set<String> unsure) {
        if (unsure.isEmpty()) {
            return Optional.empty();
        }
        String types =
                unsure.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
                        + (unsure.size() > MOST_NAMED ? ", …" : "");
        return Optional.of(
                MilestoneError.EVENTS_LOST.at(
                        "from "
                                + from.truncatedTo(ChronoUnit.SECONDS)
                                + " to "
                                + to.truncatedTo(ChronoUnit.SECONDS)
                                + " by the clock of the server; "
                                + types));
    }
}
