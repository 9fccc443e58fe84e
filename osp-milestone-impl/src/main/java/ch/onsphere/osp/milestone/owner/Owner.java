package ch.onsphere.osp.milestone.owner;

import ch.onsphere.osp.api.Publication;
import ch.onsphere.osp.milestone.configuration.OwnerConfiguration;
import ch.onsphere.osp.milestone.event.OwnerNames;
import ch.onsphere.osp.milestone.intake.MilestoneEvent;
import java.util.Optional;

/** One value that a server produces. Used under the lock of {@link Owners}, but for resolving. */
sealed interface Owner permits EventOwner, StateOwner {

    OwnerConfiguration configuration();

    /**
     * Looks its names up on the site.
     *
     * @throws ch.onsphere.osp.api.OspException when one is unknown or ambiguous, or the site cannot
     *     be asked
     */
    void resolve(OwnerNames names);

    /** Adds what it needs to hear of; nothing as long as it is not resolved. */
    void want(Filters filters);

    /** Whether an event has to do with it. */
    boolean concerns(MilestoneEvent event);

    /** What an event that concerns it makes of the value, if anything. */
    Optional<Publication> on(MilestoneEvent event);
}
