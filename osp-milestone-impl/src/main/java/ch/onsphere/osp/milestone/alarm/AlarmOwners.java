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
import java.time.Duration;
import java.util.ArrayList;
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

    private final SiteAlarms site;
    private final Values values;
    private final TimeSource time;
    private final int size;
    private final List<AlarmOwner> working = new ArrayList<>();
    private List<AlarmOwner> unresolved;
    private final Map<ItemId, String> told = new HashMap<>();
    private Long lookedUpNanos;
    private volatile Map<ItemId, OspException> broken = Map.of();

    /**
     * Asks the site nothing yet.
     *
     * @param owners what the files say; those that follow no alarms are passed over
     * @param site the alarms of the site
     * @param values where to publish
     * @param time judges when to look names up again
     */
    public AlarmOwners(
            List<OwnerConfiguration> owners, SiteAlarms site, Values values, TimeSource time) {
        this.site = site;
        this.values = values;
        this.time = time;
        this.unresolved =
                owners.stream()
                        .filter(owner -> owner.produced() instanceof OfAlarms)
                        .map(owner -> new AlarmOwner(owner, (OfAlarms) owner.produced()))
                        .toList();
        this.size = unresolved.size();
    }

    /**
     * How many owners there are.
     *
     * @return the number
     */
    public int size() {
        return size;
    }

    /**
     * The owners that cannot work, as of the last look-up of their names.
     *
     * @return why, for each
     */
    public Map<ItemId, OspException> broken() {
        return broken;
    }

    /**
     * Reads the alarms and publishes what changed.
     *
     * @return how many entries were no alarms
     * @throws OspException when the site cannot be asked
     */
    int look() {
        lookUpNames();
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
            seekMissing(sought);
        }
        working.forEach(owner -> owner.end().ifPresent(values::publish));
        return reading.strange();
    }

    /** An alarm may slip from one page to another while pages are turned. */
    private void seekMissing(Set<String> missing) {
        for (String id : missing) {
            site.list().one(id).ifPresent(alarm -> working.forEach(owner -> owner.see(alarm)));
        }
    }

    private void lookUpNames() {
        boolean isDue =
                lookedUpNanos == null || time.nanos() - lookedUpNanos >= BETWEEN_LOOKUPS.toNanos();
        if (unresolved.isEmpty() || !isDue) {
            return;
        }
        List<AlarmOwner> left = new ArrayList<>();
        Map<ItemId, OspException> found = new LinkedHashMap<>();
        for (AlarmOwner owner : unresolved) {
            try {
                owner.resolve(site.names(), site.states());
            } catch (OspException e) {
                if (!concernsOneOwner(MilestoneError.of(e))) {
                    throw e;
                }
                left.add(owner);
                found.put(owner.id(), e);
                tell(owner.id(), e);
            }
        }
        lookedUpNanos = time.nanos();
        working.addAll(unresolved);
        working.removeAll(left);
        unresolved = left;
        broken = Map.copyOf(found);
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

    /** Once for each reason, not at each look. */
    private void tell(ItemId owner, OspException why) {
        String reason = MilestoneError.summary(why);
        String before = told.put(owner, reason);
        if (!reason.equals(before)) {
            TransmissionMode mode =
                    before == null ? TransmissionMode.INITIALIZATION : TransmissionMode.CHANGE;
            values.publish(owner, new Value.ErrorValue(reason), mode);
        }
    }

    /**
     * Takes notice that alarms are not told any more: the values have an error in their place until
     * the next reading.
     *
     * @param why what is in the way
     */
    void away(OspException why) {
        working.forEach(owner -> owner.away(why).ifPresent(values::publish));
        // One that cannot work has a reason of its own.
        unresolved.stream()
                .filter(owner -> !told.containsKey(owner.id()))
                .forEach(owner -> owner.away(why).ifPresent(values::publish));
    }
}
