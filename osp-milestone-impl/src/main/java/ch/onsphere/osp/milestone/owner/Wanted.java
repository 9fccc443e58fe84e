package ch.onsphere.osp.milestone.owner;

import ch.onsphere.osp.milestone.intake.Guid;
import java.util.List;
import java.util.Set;

/**
 * What has to be subscribed to so that the owners of a server get what concerns them.
 *
 * @param filters an event that passes one of them is wanted; none when nothing is wanted
 */
public record Wanted(List<Filter> filters) {

    /**
     * Some types of events about some sources.
     *
     * @param kind the resource of the sources, such as {@code cameras}; empty for any
     * @param sources their ids; empty for any
     * @param types the event types; never empty
     */
    public record Filter(String kind, Set<Guid> sources, Set<Guid> types) {}
}
