package ch.onsphere.osp.examples.xprotect.configuration;

import java.util.List;

/**
 * A resource type of the Config API.
 *
 * @param name its name in paths
 * @param reach where its objects are found
 * @param creatable whether they can be created and deleted
 * @param writable the properties that can be changed
 * @param children the types whose objects may be below one of this
 * @param tasks what can be done to one of them
 * @param listTasks what can be done to all of them below a parent
 */
record ResourceType(
        String name,
        Reach reach,
        boolean creatable,
        List<WritableProperty> writable,
        List<String> children,
        List<TaskType> tasks,
        List<TaskType> listTasks) {
    /** Where the objects of a type are found. */
    enum Reach {
        /** In a list of all of them, and by their id. */
        LISTED,
        /** By their id, and below their parent. */
        BY_ID,
        /** Below their parent only. */
        BELOW_PARENT
    }
}
