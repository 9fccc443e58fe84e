package ch.onsphere.osp.clearance.configuration;

import ch.onsphere.osp.kit.configuration.Kind;
import ch.onsphere.osp.kit.configuration.Nearest;
import ch.onsphere.osp.kit.configuration.Place;
import ch.onsphere.osp.kit.configuration.Shown;
import ch.onsphere.osp.kit.configuration.TextKind;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;

/** A time zone, by the name of a region or as an offset. */
final class Zone {

    static final Kind<ZoneId> KIND = TextKind.notBlank(64).as(Zone::parse);

    private Zone() {}

    private static Optional<ZoneId> parse(String text, Place place) {
        try {
            return Optional.of(ZoneId.of(text));
        } catch (DateTimeException e) {
            place.error(
                    "zone",
                    "text " + Shown.quoted(text),
                    Nearest.to(text, ZoneId.getAvailableZoneIds()),
                    "Write a zone such as Europe/Zurich or UTC.");
            return Optional.empty();
        }
    }
}
