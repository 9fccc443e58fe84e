package ch.onsphere.osp.milestone.owner;

import ch.onsphere.osp.milestone.intake.Guid;
import ch.onsphere.osp.milestone.intake.MilestoneEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the owners that an event concerns without asking each of thousands. */
final class OwnerIndex {

    private record Key(Guid type, Optional<Guid> source) {}

    private final Map<Key, List<Owner>> owners = new HashMap<>();

    /** The owners whose names are known by now. */
    OwnerIndex(List<Owner> all) {
        for (Owner owner : all) {
            for (Guid type : owner.types()) {
                Key key = new Key(type, owner.source());
                owners.computeIfAbsent(key, any -> new ArrayList<>()).add(owner);
            }
        }
    }

    List<Owner> concernedBy(MilestoneEvent event) {
        List<Owner> ofSource = at(event.type(), Optional.of(event.source().id()));
        List<Owner> ofAny = at(event.type(), Optional.empty());
        if (ofAny.isEmpty()) {
            return ofSource;
        }
        List<Owner> both = new ArrayList<>(ofSource);
        both.addAll(ofAny);
        return both;
    }

    private List<Owner> at(Guid type, Optional<Guid> source) {
        return owners.getOrDefault(new Key(type, source), List.of());
    }
}
