package ch.onsphere.osp.clearance.configuration;

import ch.onsphere.osp.kit.configuration.Kind;
import ch.onsphere.osp.kit.configuration.TextKind;
import java.time.LocalTime;
import java.util.Optional;

/** A time of day, written as {@code 07:30}; {@code 24:00} is the midnight at the end of a day. */
final class TimeOfDay {

    static final Kind<LocalTime> KIND =
            new TextKind(
                            5,
                            "^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$",
                            "a time of day of four digits, such as 07:30")
                    .as((text, place) -> Optional.of(parse(text)));

    private TimeOfDay() {}

    private static LocalTime parse(String text) {
        return text.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(text);
    }
}
