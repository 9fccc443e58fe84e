package ch.onsphere.osp.milestone.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/**
 * Reads the times that XProtect writes: ISO 8601 with up to 7 digits of a second. Some were seen
 * without a zone (captures of the Configuration API); that they are UTC is an assumption.
 */
public final class EventTime {

    private static final int LONGEST = 64;

    /** Without a value, XProtect writes the year 1. */
    private static final int FIRST_YEAR = 1970;

    private static final int LAST_YEAR = 9999;

    private EventTime() {}

    /**
     * Reads a time.
     *
     * @param text from anybody; may be null
     * @return the instant, or empty when the text is none, or stands for none
     */
    public static Optional<Instant> parse(String text) {
        if (text == null || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            TemporalAccessor read =
                    DateTimeFormatter.ISO_DATE_TIME.parseBest(
                            text.strip(), OffsetDateTime::from, LocalDateTime::from);
            OffsetDateTime time =
                    read instanceof OffsetDateTime zoned
                            ? zoned
                            : ((LocalDateTime) read).atOffset(ZoneOffset.UTC);
            return time.getYear() > FIRST_YEAR && time.getYear() < LAST_YEAR
                    ? Optional.of(time.toInstant())
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
