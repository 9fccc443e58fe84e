package ch.onsphere.osp.milestone.stream;

import ch.onsphere.osp.kit.time.TimeSource;
import ch.onsphere.osp.milestone.intake.Guid;
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

    /** Why more may have happened than is looked up; empty when all of it is. */
    Optional<String> unseen(TimeSource here);

    /**
     * Whether the site must know events of a type, so that it has no retention if it shows none.
     */
    boolean expects(Guid type);
}
