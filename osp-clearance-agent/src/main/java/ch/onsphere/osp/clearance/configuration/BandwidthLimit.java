package ch.onsphere.osp.clearance.configuration;

import java.time.LocalTime;

/**
 * The most that uploads may take at a time of day.
 *
 * @param from begin, included
 * @param until end, excluded; not after the begin means the next day, the same means all day
 * @param megabitsPerSecond the limit, in millions of bits
 */
public record BandwidthLimit(LocalTime from, LocalTime until, int megabitsPerSecond) {}
