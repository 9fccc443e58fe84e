package ch.onsphere.osp.milestone.alarm;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.api.TransmissionMode;
import ch.onsphere.osp.api.Value;
import ch.onsphere.osp.api.Values;
import ch.onsphere.osp.kit.time.TimeSource;
import ch.onsphere.osp.milestone.configuration.OwnerConfiguration;
import ch.onsphere.osp.milestone.configuration.OwnerConfiguration.OfAlarms;
import ch.onsphere.osp.milestone.error.MilestoneError;
import ch.onsphere.osp.milestone.event.NameRounds;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The values of one server that follow its alarms: one reading serves all of them. Used by the
 * thread that watches, but for {@link #broken}.
 */
public final class AlarmOwners {

    /** A name that the site does not know is not looked up at each reading. */
    private static final Duration BETWEEN_LOOKUPS = Duration.ofSeconds(30);

    private static final long NEVER = -1;

    private final SiteAlarms site;
    private final Values values;
    private final TimeSource time;
    private final NameRounds rounds;
    private final List<AlarmOwner> owners;
    private final Map<ItemId, OspException> faults = new LinkedHashMap<>();
    private final Map<ItemId, String> told = new HashMap<>();
    private long round = NEVER;
    private long lookedUpNanos;

    // Read by the thread that tells how the server stands.
    private volatile Map<ItemId, OspException> broken = Map.of();
    private volatile int goingOn;

    /**
     * Asks the site nothing yet.
     *
     * @param owners what the files say; those that follow no alarms are passed over
     * @param site the alarms of the site
     * @param values where to publish
     * @param time judges when to look up again what was not found
     * @param rounds tells when to look up all names again
     */
    public AlarmOwners(
            List<OwnerConfiguration> owners,
            SiteAlarms site,
            Values values,
            TimeSource time,
            NameRounds rounds) {
        this.site = site;
        this.values = values;
        this.time = time;
        this.rounds = rounds;
        this.owners =
                owners.stream()
                        .filter(owner -> owner.produced() instanceof OfAlarms)
                        .map(owner -> new AlarmOwner(owner, (OfAlarms) owner.produced()))
                        .toList();
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
     * The owners whose names are not known, as of the last look-up.
     *
     * @return why, for each
     */
    public Map<ItemId, OspException> broken() {
        return broken;
    }

    /**
     * How many of these go on with what their names meant before.
     *
     * @return the number
     */
    public int goingOn() {
        return goingOn;
    }

    /**
     * Reads the alarms and publishes what changed.
     *
     * @return how many entries were no alarms
     * @throws OspException when the site cannot be asked
     */
    int look() {
        lookUpNames();
        List<AlarmOwner> working = owners.stream().filter(AlarmOwner::isResolved).toList();
        if (working.isEmpty()) {
            return 0;
        }
        working.forEach(AlarmOwner::begin);
        Set<String> sought = new HashSet<>();
        working.stream()
                .map(AlarmOwner::decidedBefore)
                .filter(id -> !id.isEmpty())
                .forEach(sought::add);
        AlarmList.Reading reading =
                site.list()
                        .read(
                                alarm -> {
                                    sought.remove(alarm.id());
                                    working.forEach(owner -> owner.see(alarm));
                                });
        if (reading.pages() > 1) {
            seekMissing(sought, working);
        }
        working.forEach(owner -> owner.end().ifPresent(values::publish));
        return reading.strange();
    }

    /** An alarm may slip from one page to another while pages are turned. */
    private void seekMissing(Set<String> missing, List<AlarmOwner> working) {
        for (String id : missing) {
            site.list().one(id).ifPresent(alarm -> working.forEach(owner -> owner.see(alarm)));
        }
    }

    private void lookUpNames() {
        long now = rounds.current();
        boolean isNewRound = now != round;
        if (!isNewRound && time.nanos() - lookedUpNanos < BETWEEN_LOOKUPS.toNanos()) {
            return;
        }
        boolean answers = true;
        for (AlarmOwner owner : owners) {
            boolean isDoubtful = isNewRound || faults.containsKey(owner.id());
            if (!owner.isResolved() || (answers && isDoubtful)) {
                answers = lookUp(owner);
            }
        }
        round = now;
        lookedUpNanos = time.nanos();
        broken = Map.copyOf(faults);
        goingOn =
                (int)
                        owners.stream()
                                .filter(AlarmOwner::isResolved)
                                .filter(owner -> faults.containsKey(owner.id()))
                                .count();
    }

    /** False when the site cannot be asked now, and what is known of the owner has to do. */
    private boolean lookUp(AlarmOwner owner) {
        try {
            owner.resolve(site.names(), site.states());
            faults.remove(owner.id());
            return true;
        } catch (OspException e) {
            if (concernsOneOwner(MilestoneError.of(e))) {
                faults.put(owner.id(), e);
                tell(owner, e);
                return true;
            }
            if (owner.isResolved()) {
                return false;
            }
            throw e;
        }
    }

    private static boolean concernsOneOwner(MilestoneError error) {
        return switch (error) {
            case ALARM_DEFINITION_UNKNOWN,
                    ALARM_DEFINITION_AMBIGUOUS,
                    ALARM_STATE_UNKNOWN,
                    SOURCE_UNKNOWN,
                    SOURCE_AMBIGUOUS,
                    LIST_UNREADABLE ->
                    true;
            default -> false;
        };
    }

    /** Once for each reason, not at each look; what goes on to work keeps its content. */
    private void tell(AlarmOwner owner, OspException why) {
        if (owner.isResolved()) {
            return;
        }
        String reason = MilestoneError.summary(why);
        String before = told.put(owner.id(), reason);
        if (!reason.equals(before)) {
            TransmissionMode mode =
                    before == null ? TransmissionMode.INITIALIZATION : TransmissionMode.CHANGE;
            values.publish(owner.id(), new Value.ErrorValue(reason), mode);
        }
    }

    /**
     * Takes notice that alarms are not told any more: the values have an error in their place until
     * the next reading.
     *
     * @param why what is in the way
     */
    void away(OspException why) {
        // One that cannot work has a reason of its own.
        owners.stream()
                .filter(owner -> owner.isResolved() || !told.containsKey(owner.id()))
                .forEach(owner -> owner.away(why).ifPresent(values::publish));
    }
}
