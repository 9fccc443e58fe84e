package ch.onsphere.osp.clearance.registry;

import java.time.Instant;
import java.util.Optional;

/**
 * One camera that a job asks about, as it was written: nothing is checked yet, the end may lie
 * before the begin.
 *
 * @param deviceId what the registry calls the camera
 * @param from begin of the interval, or the moment of a thumbnail
 * @param until end of the interval
 */
public record RequestedItem(String deviceId, Optional<Instant> from, Optional<Instant> until) {

    /** How many one job may have: one that names more is read as one that names none. */
    public static final int MOST = 1_000;
}
