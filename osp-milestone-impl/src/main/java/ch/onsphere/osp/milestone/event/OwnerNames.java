package ch.onsphere.osp.milestone.event;

import ch.onsphere.osp.kit.time.TimeSource;
import ch.onsphere.osp.milestone.authentication.AuthorisedHttp;
import ch.onsphere.osp.milestone.error.MilestoneError;
import ch.onsphere.osp.milestone.intake.Guid;
import ch.onsphere.osp.milestone.intake.Source;
import java.util.List;
import java.util.Locale;

/** Turns the names in owner files into ids. */
public final class OwnerNames {

    private static final long NEVER = -1;

    private final NameRounds rounds;
    private final Catalogue types;
    private final Catalogue cameras;
    private final Catalogue groups;

    private volatile long round = NEVER;

    /**
     * Reads nothing yet.
     *
     * @param http the way to the site
     * @param time judges the age of what was read
     * @param rounds tells how long it is believed
     */
    public OwnerNames(AuthorisedHttp http, TimeSource time, NameRounds rounds) {
        this.rounds = rounds;
        // A user-defined event is an event type of its own, and may stand in both lists.
        types =
                new Catalogue(
                        http,
                        time,
                        rounds,
                        List.of("userDefinedEvents", "analyticsEvents", "eventTypes"),
                        MilestoneError.OWNER_EVENT_UNKNOWN,
                        MilestoneError.EVENT_AMBIGUOUS);
        cameras =
                new Catalogue(
                        http,
                        time,
                        rounds,
                        List.of("cameras"),
                        MilestoneError.SOURCE_UNKNOWN,
                        MilestoneError.SOURCE_AMBIGUOUS);
        groups =
                new Catalogue(
                        http,
                        time,
                        rounds,
                        List.of("stateGroups"),
                        MilestoneError.STATE_GROUP_UNKNOWN,
                        MilestoneError.STATE_GROUP_AMBIGUOUS);
    }

    /** Has all names looked up again: they could not all be, in this round. */
    public void expire() {
        round = NEVER;
    }

    /**
     * Takes notice that another round has begun, if one has.
     *
     * @return whether names that were looked up have to be looked up again
     */
    public boolean renew() {
        long now = rounds.current();
        if (round == now) {
            return false;
        }
        round = now;
        return true;
    }

    /**
     * The id of an event type.
     *
     * @param event its GUID or exact name
     * @return the GUID, lower case
     * @throws ch.onsphere.osp.api.OspException when it is unknown or ambiguous, or the site cannot
     *     be asked
     */
    public String eventType(String event) {
        if (!Guid.isOne(event)) {
            return types.idOf(event);
        }
        if (!types.contains(event)) {
            throw MilestoneError.OWNER_EVENT_UNKNOWN.at("id " + event);
        }
        return event.toLowerCase(Locale.ROOT);
    }

    /**
     * The path of a source.
     *
     * @param source a path, or a camera's exact name
     * @return the path
     * @throws ch.onsphere.osp.api.OspException when the name is unknown or ambiguous, or the site
     *     cannot be asked
     */
    public String source(String source) {
        return Source.isOne(source) ? source : "cameras/" + cameras.idOf(source);
    }

    /**
     * A group of states.
     *
     * @param group its GUID or exact name
     * @return the group with its states
     * @throws ch.onsphere.osp.api.OspException when it is unknown or ambiguous, or the site cannot
     *     be asked
     */
    public StateGroup stateGroup(String group) {
        String id = Guid.isOne(group) ? group.toLowerCase(Locale.ROOT) : groups.idOf(group);
        StateGroup found = new StateGroup(id, types.ofStateGroup(id));
        if (found.states().isEmpty()) {
            throw MilestoneError.STATE_GROUP_UNKNOWN.at("no event type belongs to group " + id);
        }
        return found;
    }
}
