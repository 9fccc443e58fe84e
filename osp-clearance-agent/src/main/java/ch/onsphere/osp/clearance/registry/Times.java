package ch.onsphere.osp.clearance.registry;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/** Times as services write them: with or without a fraction, with or without a zone. */
final class Times {

    /** What lies beyond is no time that anybody means, and would overflow what counts in it. */
    private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

    private Times() {}

    static Optional<Instant> read(String text) {
        String written = text.strip().replace(' ', 'T');
        try {
            TemporalAccessor parsed =
                    DateTimeFormatter.ISO_DATE_TIME.parseBest(
                            written, OffsetDateTime::from, LocalDateTime::from);
            Instant instant =
                    parsed instanceof LocalDateTime local
                            ? local.toInstant(ZoneOffset.UTC)
                            : Instant.from(parsed);
            return Optional.of(instant)
                    .filter(each -> !each.isBefore(FIRST) && each.isBefore(LAST));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static String write(Instant time) {
        return time.truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
