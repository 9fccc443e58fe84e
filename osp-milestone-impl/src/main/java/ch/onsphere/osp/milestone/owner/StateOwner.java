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
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A value that follows the state of one source. */
final class StateOwner implements Owner {

    /** What an event may be late by its other door. One that is older has another clock. */
    private static final Duration LATE = Duration.ofMinutes(10);

    private final OwnerConfiguration configuration;
    private final OfState produced;
    private volatile Target target;

    private Guid known;
    private Instant knownSince = Instant.EPOCH;
    private long changedBy;
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
    public boolean resolve(OwnerNames names) {
        String path = names.source(configuration.source().orElseThrow());
        StateGroup group = names.stateGroup(produced.stateGroup());
        Map<Guid, String> contents = new HashMap<>();
        produced.states()
                .forEach((state, content) -> contents.put(new Guid(group.state(state)), content));
        Set<Guid> types = group.states().stream().map(Guid::new).collect(Collectors.toSet());
        Target before = target;
        target =
                new Target(
                        Source.of(path).orElseThrow(),
                        new Guid(group.id()),
                        Set.copyOf(types),
                        Map.copyOf(contents));
        return !target.equals(before);
    }

    @Override
    public boolean isResolved() {
        return target != null;
    }

    @Override
    public void want(Filters filters) {
        if (target != null) {
            filters.add(Optional.of(target.source()), target.types());
        }
    }

    /** The type alone tells the group as well, for not every door does. */
    @Override
    public Set<Guid> types() {
        return target == null ? Set.of() : target.types();
    }

    @Override
    public Optional<Guid> source() {
        return Optional.of(target.source().id());
    }

    @Override
    public Optional<Publication> on(MilestoneEvent event, long number) {
        boolean isOld =
                event.time().isBefore(knownSince) && event.time().isAfter(knownSince.minus(LATE));
        if (isOld) {
            return Optional.empty();
        }
        changedBy = number;
        // Told once more it is known for longer, and what happened before comes too late.
        Instant since = event.time();
        knownSince = since;
        if (event.type().equals(known) && !inError) {
            return Optional.empty();
        }
        TransmissionMode mode = modeOf(event.type(), TransmissionMode.RETRANSMISSION);
        return Optional.of(set(event.type(), mode, Optional.of(since), Optional.of(event.id())));
    }

    /** What it is a state of; empty as long as it is not resolved. */
    Optional<StateKey> key() {
        return Optional.ofNullable(target)
                .map(known -> new StateKey(known.source().id(), known.group()));
    }

    /**
     * What a snapshot says of it.
     *
     * @param asked the number of the last event before the snapshot was asked for
     */
    Optional<Publication> on(
            Map<StateKey, StateEntry> snapshot, TransmissionMode mode, long asked) {
        Optional<StateKey> key = key();
        if (key.isEmpty()) {
            return Optional.empty();
        }
        StateEntry entry = snapshot.get(key.get());
        if (entry == null) {
            String detail = target.source().toString();
            return Optional.of(error(MilestoneError.STATE_NOT_TOLD.at(detail), mode));
        }
        // An event that came while the snapshot was on its way knows better.
        boolean isOld =
                changedBy > asked
                        && entry.time().filter(time -> !time.isBefore(knownSince)).isEmpty();
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

    /** It is not known any more. */
    Optional<Publication> away(OspException why) {
        if (inError) {
            return Optional.empty();
        }
        boolean isFirst = known == null;
        return Optional.of(
                error(why, isFirst ? TransmissionMode.INITIALIZATION : TransmissionMode.CHANGE));
    }

    /** It was never known. */
    Optional<Publication> untold(OspException why) {
        return known == null ? away(why) : Optional.empty();
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
