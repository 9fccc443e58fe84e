package ch.onsphere.osp.milestone.event;

import ch.onsphere.osp.milestone.intake.Guid;
import java.util.List;
import java.util.Objects;

/**
 * What is of interest of any object of the configuration API. Members may be null.
 *
 * @param id its GUID
 * @param name its name
 * @param displayName the name as people see it
 * @param state of an event type: the state that it begins
 * @param stateGroupId of an event type: the group that the state belongs to
 */
record NamedObject(String id, String name, String displayName, String state, String stateGroupId) {

    /**
     * A list answer.
     *
     * @param array its objects; may be null
     */
    record Listing(List<NamedObject> array) {
        List<NamedObject> objects() {
            return array == null ? List.of() : array.stream().filter(Objects::nonNull).toList();
        }
    }

    /** An id goes into addresses, so nothing else that a server may send is taken for one. */
    boolean isNamed(String wanted) {
        return id != null && Guid.isOne(id) && (wanted.equals(name) || wanted.equals(displayName));
    }

    /** An event type's id says as much as its name. */
    boolean isMeantBy(String wanted) {
        return isNamed(wanted)
                || (id != null
                        && Guid.isOne(id)
                        && (wanted.equalsIgnoreCase(id) || wanted.equals(state)));
    }

    String shownName() {
        return displayName != null ? displayName : String.valueOf(name);
    }
}
