package ch.onsphere.osp.clearance.configuration;

import ch.onsphere.osp.kit.configuration.Key;
import ch.onsphere.osp.kit.configuration.ListKind;
import ch.onsphere.osp.kit.configuration.Shape;
import ch.onsphere.osp.kit.configuration.WordKind;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;

/** The keys of {@code workingHours}. */
final class WorkingHoursKeys {

    private static final EnumSet<DayOfWeek> ALL = EnumSet.allOf(DayOfWeek.class);

    static final Key<List<DayOfWeek>> DAYS =
            Key.withDefault(
                    "days",
                    new ListKind<>(WordKind.of(ALL), true),
                    List.copyOf(ALL),
                    "The days on which the hours begin.");

    static final Key<LocalTime> FROM = Key.required("from", TimeOfDay.KIND, "When they begin.");

    static final Key<LocalTime> UNTIL =
            Key.required(
                    "until",
                    TimeOfDay.KIND,
                    "When they end; not after the begin means on the next day.");

    static final Shape SHAPE = Shape.of("Working hours", DAYS, FROM, UNTIL);

    private WorkingHoursKeys() {}
}
