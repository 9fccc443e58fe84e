package ch.onsphere.osp.milestone.stream;

import ch.onsphere.osp.kit.time.TimeSource;
import ch.onsphere.osp.milestone.intake.Guid;
import ch.onsphere.osp.milestone.intake.MilestoneEvent;
import ch.onsphere.osp.milestone.owner.Wanted;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The stream was interrupted while the module ran.
 *
 * @param first when the first event happened that was ever told; empty when there was none
 * @param last when the last event happened that was told before
 * @param heardNanos the moment at which the server was heard last, of the monotonic reading
 */
record BrokenStream(Optional<Instant> first, Optional<Instant> last, long heardNanos)
        implements Gap {

    /** The server tells its time in whole seconds. */
    private static final Duration ROUNDING = Duration.ofSeconds(2);

    /**
     * The clock of this machine is never asked, for the server's may be hours off, or be set
     * meanwhile: then the time since the server was heard last tells more than the time of the last
     * event.
     */
    @Override
    public Instant from(Instant serverNow, TimeSource here) {
        Instant heard = serverNow.minusNanos(here.nanos() - heardNanos).minus(ROUNDING);
        Optional<Instant> afterLast =
                last.map(time -> time.minus(OVERLAP))
                        .map(time -> first.filter(time::isBefore).orElse(time));
        return afterLast.filter(heard::isAfter).orElse(heard);
    }

    /** The owners are the same as before. */
    @Override
    public Wanted wantedThen(Wanted now) {
        return now;
    }

    @Override
    public boolean concerns(MilestoneEvent event) {
        return true;
    }

    @Override
    public Optional<String> unseen(TimeSource here) {
        return Optional.empty();
    }

    /** Whether one was missed cannot be known where none is kept. */
    @Override
    public boolean expects(Guid type) {
        return true;
    }
}
