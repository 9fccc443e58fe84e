package ch.onsphere.osp.milestone.event;

import ch.onsphere.osp.kit.text.Printable;
import ch.onsphere.osp.milestone.error.MilestoneError;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A group of states. An event type that belongs to it stands for one of them (Configuration API,
 * {@code stateGroupId} of {@code eventTypes}). That its {@code state} is a name of the state is an
 * assumption.
 */
public final class StateGroup {

    private static final int MOST_NAMED = 10;
    private static final int LONGEST_NAME = 60;

    private final String id;
    private final List<NamedObject> types;

    StateGroup(String id, List<NamedObject> types) {
        this.id = id;
        this.types = List.copyOf(types);
    }

    /**
     * The group's id.
     *
     * @return the GUID, lower case
     */
    public String id() {
        return id;
    }

    /**
     * All states.
     *
     * @return the event types that stand for them, lower case
     */
    public List<String> states() {
        return types.stream().map(type -> type.id().toLowerCase(Locale.ROOT)).toList();
    }

    /**
     * One state.
     *
     * @param text the GUID or a name of its event type, or the name of the state
     * @return the event type that stands for it, lower case
     * @throws ch.onsphere.osp.api.OspException when none or several of the group are called so
     */
    public String state(String text) {
        List<NamedObject> found = types.stream().filter(type -> type.isMeantBy(text)).toList();
        if (found.size() != 1) {
            throw MilestoneError.STATE_UNKNOWN.at(
                    Printable.line(text, LONGEST_NAME)
                            + (found.isEmpty() ? " is none of " : " is not one alone of ")
                            + types.stream()
                                    .limit(MOST_NAMED)
                                    .map(type -> Printable.line(type.shownName(), LONGEST_NAME))
                                    .collect(Collectors.joining(", ")));
        }
        return found.get(0).id().toLowerCase(Locale.ROOT);
    }
}
