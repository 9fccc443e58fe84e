package ch.onsphere.osp.milestone.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A time in which events were not told.
 *
 * @param first when the first event happened that was ever told; empty when there was none
 * @param last when the last event happened that was told before
 * @param heardNanos the moment at which the server was heard last, of the monotonic reading
 */
record Gap(Optional<Instant> first, Optional<Instant> last, long heardNanos) {

    /** Events reach the event server, and carry its time, not quite in order. */
    private static final Duration OVERLAP = Duration.ofSeconds(30);

    /** The server tells its time in whole seconds. */
    private static final Duration ROUNDING = Duration.ofSeconds(2);

    /**
     * From where on to look. The clock of this machine is never asked, for the server's may be
     * hours off, or be set meanwhile: then the time since the server was heard last tells more than
     * the time of the last event.
     *
     * @param serverNow the server's time now
     * @param nowNanos the same moment of the monotonic reading
     */
    Instant from(Instant serverNow, long nowNanos) {
        Instant heard = serverNow.minusNanos(nowNanos - heardNanos).minus(ROUNDING);
        Optional<Instant> afterLast =
                last.map(time -> time.minus(OVERLAP))
                        .map(time -> first.filter(time::isBefore).orElse(time));
        return afterLast.filter(heard::isAfter).orElse(heard);
    }
}
