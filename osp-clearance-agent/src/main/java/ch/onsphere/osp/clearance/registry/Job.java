package ch.onsphere.osp.clearance.registry;

import ch.onsphere.osp.clearance.profile.JobType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A job of the registry.
 *
 * @param id what the service calls it
 * @param type what it asks for
 * @param typeName the type as the service wrote it, which may be one that nobody knows here
 * @param items the cameras and intervals asked for; empty for a discovery
 * @param created when it was made, if the service says so
 */
public record Job(
        String id,
        JobType type,
        String typeName,
        List<RequestedItem> items,
        Optional<Instant> created) {

    /** Makes the list unchangeable. */
    public Job {
        items = List.copyOf(items);
    }
}
