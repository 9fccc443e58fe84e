package ch.onsphere.osp.clearance.configuration;

import ch.onsphere.osp.kit.configuration.IntegerKind;
import ch.onsphere.osp.kit.configuration.Key;
import ch.onsphere.osp.kit.configuration.Shape;
import java.time.LocalTime;

/** The keys of one entry of {@code bandwidth}. */
final class BandwidthKeys {

    static final Key<LocalTime> FROM =
            Key.optional("from", TimeOfDay.KIND, "When it begins; without it, at midnight.");

    static final Key<LocalTime> UNTIL =
            Key.optional(
                    "until",
                    TimeOfDay.KIND,
                    "When it ends; not after the begin means on the next day. Without it, at"
                            + " midnight.");

    static final Key<Integer> MEGABITS =
            Key.required(
                    "megabitsPerSecond",
                    new IntegerKind(1, 100_000),
                    "The most that all uploads of this agent take together.");

    static final Shape SHAPE = Shape.of("Bandwidth", FROM, UNTIL, MEGABITS);

    private BandwidthKeys() {}
}
