package ch.onsphere.osp.milestone.owner;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.api.TransmissionMode;
import ch.onsphere.osp.api.Value;
import ch.onsphere.osp.api.Values;
import ch.onsphere.osp.milestone.configuration.OwnerConfiguration;
import ch.onsphere.osp.milestone.configuration.OwnerConfiguration.OfState;
import ch.onsphere.osp.milestone.configuration.OwnerConfiguration.OnEvent;
import ch.onsphere.osp.milestone.error.MilestoneError;
import ch.onsphere.osp.milestone.event.OwnerNames;
import ch.onsphere.osp.milestone.intake.EventMemory;
import ch.onsphere.osp.milestone.intake.EventSink;
import ch.onsphere.osp.milestone.intake.MilestoneEvent;
import ch.onsphere.osp.milestone.intake.StateEntry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The values that one server produces. Whatever comes in is published under one lock, so that the
 * order of what happened to a value is kept.
 */
public final class Owners implements EventSink {

    private final OwnerNames names;
    private final EventMemory memory;
    private final Values values;
    private final List<Owner> owners;
    private final Object preparing = new Object();
    private Map<ItemId, OspException> broken = Map.of();
    private boolean hasNews;
    private final Map<ItemId, String> told = new HashMap<>();
    private long taken;
    private volatile boolean prepared;
    private volatile OwnerIndex index = new OwnerIndex(List.of());
    private volatile Runnable listener = () -> {};

    /**
     * Asks the site nothing yet.
     *
     * @param owners what the files of the owners linked to the server say
     * @param names looks names up on the site
     * @param memory knows what was published before
     * @param values where to publish
     */
    public Owners(
            List<OwnerConfiguration> owners, OwnerNames names, EventMemory memory, Values values) {
        this.names = names;
        this.memory = memory;
        this.values = values;
        this.owners = owners.stream().map(Owners::of).toList();
        this.prepared = owners.isEmpty();
    }

    private static Owner of(OwnerConfiguration owner) {
        return owner.produced() instanceof OnEvent event
                ? new EventOwner(owner, event)
                : new StateOwner(owner, (OfState) owner.produced());
    }

    /**
     * Looks up the names that are not known yet, and from time to time all. An owner whose names
     * the site never knew has an error in the place of its content. One whose names it does not
     * know any more goes on with what they meant. The others work.
     *
     * @param concernsOneOwner tells errors of one owner from those of the server
     * @throws OspException when the site cannot be asked
     */
    public void prepare(Predicate<MilestoneError> concernsOneOwner) {
        boolean news;
        synchronized (preparing) {
            boolean looksAtAll = names.renew();
            boolean answers = true;
            Map<ItemId, OspException> found = new LinkedHashMap<>();
            for (Owner owner : owners) {
                ItemId id = owner.configuration().id();
                OspException before = broken.get(id);
                boolean isDue = answers && (looksAtAll || before != null);
                if (owner.isResolved() && !isDue) {
                    if (before != null) {
                        found.put(id, before);
                    }
                    continue;
                }
                try {
                    hasNews |= owner.resolve(names);
                } catch (OspException e) {
                    if (concernsOneOwner.test(MilestoneError.of(e))) {
                        found.put(id, e);
                        tell(owner, e);
                    } else if (owner.isResolved()) {
                        // It works with what it knows, so this is no reason to give the server up.
                        answers = false;
                    } else {
                        names.expire();
                        throw e;
                    }
                }
            }
            broken = found;
            news = hasNews;
            hasNews = false;
        }
        if (news) {
            index = new OwnerIndex(owners);
        }
        boolean wasPrepared = prepared;
        prepared = true;
        if (news || !wasPrepared) {
            listener.run();
        }
    }

    /** Once for each reason, not at each look; what goes on to work keeps its content. */
    private void tell(Owner which, OspException why) {
        if (which.isResolved()) {
            return;
        }
        ItemId owner = which.configuration().id();
        String reason = MilestoneError.summary(why);
        String before = told.put(owner, reason);
        if (!reason.equals(before)) {
            TransmissionMode mode =
                    before == null ? TransmissionMode.INITIALIZATION : TransmissionMode.CHANGE;
            values.publish(owner, new Value.ErrorValue(reason), mode);
        }
    }

    /**
     * The owners whose names are not known, as of the last look.
     *
     * @return why, for each
     */
    public Map<ItemId, OspException> broken() {
        synchronized (preparing) {
            return broken;
        }
    }

    /**
     * How many of these go on with what their names meant before.
     *
     * @return the number
     */
    public int goingOn() {
        Set<ItemId> faulty = broken().keySet();
        return (int)
                owners.stream()
                        .filter(owner -> faulty.contains(owner.configuration().id()))
                        .filter(Owner::isResolved)
                        .count();
    }

    /**
     * How many owners there are.
     *
     * @return the number
     */
    public int size() {
        return owners.size();
    }

    /**
     * Whether names were looked up once, so that it is known what an event concerns.
     *
     * @return false as long as an event would be lost
     */
    public boolean isPrepared() {
        return prepared;
    }

    /**
     * What to subscribe to, for the owners whose names are known by now.
     *
     * @return the filters
     */
    public Wanted wanted() {
        return wanted(owner -> true);
    }

    /**
     * Which of it sets values by itself. What else is wanted follows states, which can be asked for
     * when events were missed.
     *
     * @return the filters
     */
    public Wanted wantedEvents() {
        return wanted(EventOwner.class::isInstance);
    }

    private Wanted wanted(Predicate<Owner> which) {
        Filters filters = new Filters();
        owners.stream().filter(which).forEach(owner -> owner.want(filters));
        return filters.wanted();
    }

    /**
     * Tells when {@link #wanted()} or {@link #isPrepared()} may have changed.
     *
     * @param listener called by the thread that prepares; must not block
     */
    public void whenPrepared(Runnable listener) {
        Runnable before = this.listener;
        this.listener =
                () -> {
                    before.run();
                    listener.run();
                };
    }

    @Override
    public void accept(MilestoneEvent event) {
        var unused = take(event);
    }

    /**
     * Takes an event, as {@link #accept} does.
     *
     * @param event the event
     * @return what became of it
     */
    public synchronized Outcome take(MilestoneEvent event) {
        List<Owner> concerned = index.concernedBy(event);
        if (concerned.isEmpty()) {
            return Outcome.IGNORED;
        }
        if (!memory.isFirst(event.id())) {
            return Outcome.REPEATED;
        }
        taken++;
        concerned.forEach(owner -> owner.on(event, taken).ifPresent(values::publish));
        memory.published(event.id());
        return Outcome.PUBLISHED;
    }

    /**
     * How many events have set values by now: to be asked before states are asked for, since events
     * that come while these are on their way know better.
     *
     * @return the number
     */
    public synchronized long taken() {
        return taken;
    }

    /**
     * Takes the states that a subscription begins with, or begins again with.
     *
     * @param snapshot every state that the site tells of
     * @param mode INITIALIZATION the first time, RETRANSMISSION later; what differs from the last
     *     known state is published as a CHANGE in either case
     * @param asked what {@link #taken} was when the states were asked for
     * @return how many of the states some owner follows
     */
    public synchronized int states(List<StateEntry> snapshot, TransmissionMode mode, long asked) {
        Map<StateKey, StateEntry> states = new HashMap<>();
        snapshot.forEach(
                state -> states.put(new StateKey(state.source().id(), state.stateGroup()), state));
        Set<StateKey> followed = new HashSet<>();
        for (Owner owner : owners) {
            if (owner instanceof StateOwner state) {
                state.on(states, mode, asked).ifPresent(values::publish);
                state.key().filter(states::containsKey).ifPresent(followed::add);
            }
        }
        return followed.size();
    }

    /**
     * Takes notice that states are not told any more: they have an error in their place until the
     * next snapshot. What events have set stays as it is, for events have no present.
     *
     * @param why what is in the way
     */
    public void away(OspException why) {
        // One that cannot work has a reason of its own.
        Set<ItemId> faulty = broken().keySet();
        synchronized (this) {
            for (Owner owner : owners) {
                boolean worked = owner.isResolved() || !faulty.contains(owner.configuration().id());
                if (owner instanceof StateOwner state && worked) {
                    state.away(why).ifPresent(values::publish);
                }
            }
        }
    }

    /**
     * Takes notice that nobody tells states, but for what events say of them.
     *
     * @param why nobody does
     */
    public synchronized void untold(OspException why) {
        for (Owner owner : owners) {
            if (owner instanceof StateOwner state && state.key().isPresent()) {
                state.untold(why).ifPresent(values::publish);
            }
        }
    }
}
