package ch.onsphere.osp.clearance.configuration;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/**
 * When jobs are taken.
 *
 * @param days the days on which the hours begin
 * @param from when they begin
 * @param until when they end; not after the begin means on the next day
 * @param zone whose time of day that is
 */
public record WorkingHours(Set<DayOfWeek> days, LocalTime from, LocalTime until, ZoneId zone) {

    /** Makes the set unchangeable. */
    public WorkingHours {
        days = Set.copyOf(days);
    }

    /**
     * Whether a moment lies within the hours.
     *
     * @param moment any moment
     * @return true when jobs may be taken
     */
    public boolean cover(Instant moment) {
        ZonedDateTime local = moment.atZone(zone);
        LocalTime clock = local.toLocalTime();
        DayOfWeek today = local.getDayOfWeek();
        if (from.isBefore(until)) {
            return days.contains(today) && !clock.isBefore(from) && clock.isBefore(until);
        }
        return (days.contains(today) && !clock.isBefore(from))
                || (days.contains(today.minus(1)) && clock.isBefore(until));
    }
}
