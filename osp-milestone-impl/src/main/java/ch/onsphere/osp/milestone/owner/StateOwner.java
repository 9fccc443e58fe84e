package ch.onsphere.osp.milestone.owner;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.api.Publication;
import ch.onsphere.osp.api.TransmissionMode;
import ch.onsphere.osp.api.Value;
import ch.onsphere.osp.milestone.configuration.OwnerConfiguration;
import ch.onsphere.osp.milestone.configuration.OwnerConfiguration.OfState;
import ch.onsphere.osp.milestone.error.MilestoneError;
import ch.onsphere.osp.milestone.event.OwnerNames;
import ch.onsphere.osp.milestone.event.StateGroup;
import ch.onsphere.osp.milestone.intake.Guid;
import ch.onsphere.osp.milestone.intake.MilestoneEvent;
import ch.onsphere.osp.milestone.intake.Source;
import ch.onsphere.osp.milestone.intake.StateEntry;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A value that follows the state of one source. */
final class StateOwner implements Owner {

    private final OwnerConfiguration configuration;
    private final OfState produced;
    private volatile Target target;

    private Guid known;
    private Instant knownSince = Instant.MIN;
    private boolean inError;

    private record Target(Source source, Guid group, Set<Guid> types, Map<Guid, String> contents) {}

    StateOwner(OwnerConfiguration configuration, OfState produced) {
        this.configuration = configuration;
        this.produced = produced;
    }

    @Override
    public OwnerConfiguration configuration() {
        return configuration;
    }

    @Override
    public void resolve(OwnerNames names) {
        String path = names.source(configuration.source().orElseThrow());
        StateGroup group = names.stateGroup(produced.stateGroup());
        Map<Guid, String> contents = new HashMap<>();
        produced.states()
                .forEach((state, content) -> contents.put(new Guid(group.state(state)), content));
        Set<Guid> types = group.states().stream().map(Guid::new).collect(Collectors.toSet());
        target =
                new Target(
                        Source.of(path).orElseThrow(),
                        new Guid(group.id()),
                        Set.copyOf(types),
                        Map.copyOf(contents));
    }

    @Override
    public void want(Filters filters) {
        if (target != null) {
            filters.add(Optional.of(target.source()), target.types());
        }
    }

    /** The type alone tells the group as well, for not every door does. */
    @Override
    public boolean concerns(MilestoneEvent event) {
        return target != null
                && target.source().id().equals(event.source().id())
                && target.types().contains(event.type());
    }

    @Override
    public Optional<Publication> on(MilestoneEvent event) {
        boolean isOld = event.time().isBefore(knownSince);
        boolean isNews = !event.type().equals(known) || inError;
        if (isOld || !isNews) {
            return Optional.empty();
        }
        TransmissionMode mode = modeOf(event.type(), TransmissionMode.RETRANSMISSION);
        knownSince = event.time();
        return Optional.of(
                set(event.type(), mode, Optional.of(event.time()), Optional.of(event.id())));
    }

    /** What a snapshot says of it. */
    Optional<Publication> on(Map<StateKey, StateEntry> snapshot, TransmissionMode mode) {
        if (target == null) {
            return Optional.empty();
        }
        StateEntry entry = snapshot.get(new StateKey(target.source().id(), target.group()));
        if (entry == null) {
            String detail = target.source().toString();
            return Optional.of(error(MilestoneError.STATE_NOT_TOLD.at(detail), mode));
        }
        // An event that came while the snapshot was on its way knows better.
        boolean isOld = entry.time().isPresent() && entry.time().get().isBefore(knownSince);
        Guid state = isOld ? known : entry.type();
        Optional<Instant> since = isOld ? Optional.of(knownSince) : entry.time();
        TransmissionMode why = modeOf(state, mode);
        since.ifPresent(time -> knownSince = time);
        return Optional.of(set(state, why, since, Optional.empty()));
    }

    private TransmissionMode modeOf(Guid state, TransmissionMode ifTheSame) {
        if (known == null) {
            return TransmissionMode.INITIALIZATION;
        }
        return known.equals(state) ? ifTheSame : TransmissionMode.CHANGE;
    }

    /** It is not known any more; one that cannot work has a reason of its own. */
    Optional<Publication> away(OspException why) {
        if (target == null || inError) {
            return Optional.empty();
        }
        boolean isFirst = known == null;
        return Optional.of(
                error(why, isFirst ? TransmissionMode.INITIALIZATION : TransmissionMode.CHANGE));
    }

    private Publication set(
            Guid state, TransmissionMode mode, Optional<Instant> time, Optional<String> id) {
        known = state;
        String content = target.contents().get(state);
        if (content == null) {
            return error(MilestoneError.STATE_NOT_MAPPED.at("state " + state), mode);
        }
        inError = false;
        return new Publication(configuration.id(), new Value.TextValue(content), mode, time, id);
    }

    private Publication error(OspException why, TransmissionMode mode) {
        inError = true;
        Value value = new Value.ErrorValue(MilestoneError.summary(why));
        return new Publication(configuration.id(), value, mode);
    }
}
