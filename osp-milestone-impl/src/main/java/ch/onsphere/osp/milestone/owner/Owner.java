package ch.onsphere.osp.milestone.owner;

import ch.onsphere.osp.api.Publication;
import ch.onsphere.osp.milestone.configuration.OwnerConfiguration;
import ch.onsphere.osp.milestone.event.OwnerNames;
import ch.onsphere.osp.milestone.intake.Guid;
import ch.onsphere.osp.milestone.intake.MilestoneEvent;
import java.util.Optional;
import java.util.Set;

/** One value that a server produces. Used under the lock of {@link Owners}, but for resolving. */
sealed interface Owner permits EventOwner, StateOwner {

    OwnerConfiguration configuration();

    /**
     * Looks its names up on the site. When that fails, it goes on with what it knew before.
     *
     * @return whether it has to do with something else than before
     * @throws ch.onsphere.osp.api.OspException when one is unknown or ambiguous, or the site cannot
     *     be asked
     */
    boolean resolve(OwnerNames names);

    /** Whether its names were known once. */
    boolean isResolved();

    /** Adds what it needs to hear of; nothing as long as it is not resolved. */
    void want(Filters filters);

    /** The types of the events that have to do with it; none as long as it is not resolved. */
    Set<Guid> types();

    /** The only source whose events do; empty for any. */
    Optional<Guid> source();

    /**
     * What an event that concerns it makes of the value, if anything.
     *
     * @param number counts the events of the server in the order of their arrival
     */
    Optional<Publication> on(MilestoneEvent event, long number);
}
