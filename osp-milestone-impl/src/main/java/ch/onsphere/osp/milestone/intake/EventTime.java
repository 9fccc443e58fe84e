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

    private static final String FORM = "0000-00-00T00:00:00.0000000Z";
    private static final int NANOS_PER_TICK = 100;

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
            if (isUsual(text)) {
                return Optional.of(usual(text))
                        .filter(EventTime::isMeant)
                        .map(OffsetDateTime::toInstant);
            }
            TemporalAccessor read =
                    DateTimeFormatter.ISO_DATE_TIME.parseBest(
                            text.strip(), OffsetDateTime::from, LocalDateTime::from);
            OffsetDateTime time =
                    read instanceof OffsetDateTime zoned
                            ? zoned
                            : ((LocalDateTime) read).atOffset(ZoneOffset.UTC);
            return Optional.of(time).filter(EventTime::isMeant).map(OffsetDateTime::toInstant);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isMeant(OffsetDateTime time) {
        return time.getYear() > FIRST_YEAR && time.getYear() < LAST_YEAR;
    }

    /** As XProtect writes nearly all: read ten times as fast as by a formatter. */
    private static boolean isUsual(String text) {
        if (text.length() != FORM.length()) {
            return false;
        }
        for (int i = 0; i < FORM.length(); i++) {
            char wanted = FORM.charAt(i);
            char found = text.charAt(i);
            if (wanted == '0' ? found < '0' || found > '9' : found != wanted) {
                return false;
            }
        }
        return true;
    }

    private static OffsetDateTime usual(String text) {
        return OffsetDateTime.of(
                number(text, 0, 4),
                number(text, 5, 7),
                number(text, 8, 10),
                number(text, 11, 13),
                number(text, 14, 16),
                number(text, 17, 19),
                number(text, 20, 27) * NANOS_PER_TICK,
                ZoneOffset.UTC);
    }

    private static int number(String text, int begin, int end) {
        return Integer.parseInt(text, begin, end, 10);
    }
}
