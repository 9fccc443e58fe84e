package ch.onsphere.osp.examples.xprotect.wire;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates of HTTP header fields: {@code Sun, 01 Mar 2026 12:00:00 GMT}. */
public final class HttpDate {
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    private HttpDate() {}

    /** Writes a date. */
    public static String format(Instant time) {
        return FORM.format(time);
    }
}
