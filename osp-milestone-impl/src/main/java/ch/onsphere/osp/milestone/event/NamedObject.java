package ch.onsphere.osp.milestone.event;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What is of interest of any object of the configuration API. Members may be null.
 *
 * @param id its GUID
 * @param name its name
 * @param displayName the name as people see it
 */
record NamedObject(String id, String name, String displayName) {

    /** An id goes into addresses, so nothing else that a server may send is taken for one. */
    private static final Pattern GUID =
            Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /**
     * A list answer.
     *
     * @param array its objects; may be null
     */
    record Listing(List<NamedObject> array) {
        List<NamedObject> objects() {
            return array == null ? List.of() : array;
        }
    }

    boolean isNamed(String wanted) {
        return id != null
                && GUID.matcher(id).matches()
                && (wanted.equals(name) || wanted.equals(displayName));
    }

    String shownName() {
        return displayName != null ? displayName : String.valueOf(name);
    }
}
