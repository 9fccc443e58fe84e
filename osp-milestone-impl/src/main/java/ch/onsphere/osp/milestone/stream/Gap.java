package ch.onsphere.osp.milestone.stream;

import ch.onsphere.osp.kit.time.TimeSource;
import ch.onsphere.osp.milestone.intake.Guid;
import ch.onsphere.osp.milestone.intake.MilestoneEvent;
import ch.onsphere.osp.milestone.owner.Wanted;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A time in which events were not told. */
sealed interface Gap permits BrokenStream, StoppedModule {

    /** Events reach the event server, and carry its time, not quite in order. */
    Duration OVERLAP = Duration.ofSeconds(30);

    /**
     * From where on to look, by the clock of the server.
     *
     * @param serverNow the server's time now
     * @param here the time of this machine, whose clock may be another
     */
    Instant from(Instant serverNow, TimeSource here);

    /**
     * What was wanted of the site in that time.
     *
     * @param now the events that are wanted now
     */
    Wanted wantedThen(Wanted now);

    /** Whether some owner wanted an event in that time. */
    boolean concerns(MilestoneEvent event);

    /** Why more may have happened than is looked up; empty when all of it is. */
    Optional<String> unseen(TimeSource here);

    /**
     * Whether the site must know events of a type, so that it has no retention if it shows none.
     */
    boolean expects(Guid type);
}
