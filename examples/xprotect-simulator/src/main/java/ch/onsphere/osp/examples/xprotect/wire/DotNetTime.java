package ch.onsphere.osp.examples.xprotect.wire;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/** Times as .NET writes them: seven digits of fraction, {@code 2025-10-27T15:03:52.8070000Z}. */
public final class DotNetTime {
    /** The captured value of a date that was never set: it has no zone. */
    public static final String NEVER = "0001-01-01T00:00:00.0000000";

    private static final DateTimeFormatter ROUND_TRIP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private DotNetTime() {}

    /** Writes a time in UTC. */
    public static String format(Instant time) {
        return ROUND_TRIP.format(time);
    }

    /** Writes a time in UTC without zeros at the end of the fraction. */
    public static String shortest(Instant time) {
        return format(time).replaceFirst("\\.?0+Z$", "Z");
    }

    /**
     * Reads a time or date up to the year 9999; what has no zone is UTC. Empty when it is neither.
     */
    public static Optional<Instant> parse(String text) {
        String full = text.length() == 10 ? text + "T00:00:00" : text;
        if (!full.matches("\\d{4}-.{1,40}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    full.matches(".*(Z|[+-]\\d\\d:\\d\\d)")
                            ? OffsetDateTime.parse(full).toInstant()
                            : LocalDateTime.parse(full).toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
