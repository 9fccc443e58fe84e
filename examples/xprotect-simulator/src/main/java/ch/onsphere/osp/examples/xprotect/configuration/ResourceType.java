package ch.onsphere.osp.examples.xprotect.configuration;

import java.util.List;

/**
 * A resource type of the Config API.
 *
 * @param name its name in paths
 * @param listable whether all of them can be listed; storages cannot
 * @param creatable whether they can be created and deleted
 * @param writable the properties that can be changed
 * @param children the types whose objects may be below one of this
 * @param tasks what can be done to one of them
 */
record ResourceType(
        String name,
        boolean listable,
        boolean creatable,
        List<WritableProperty> writable,
        List<String> children,
        List<TaskType> tasks) {}
