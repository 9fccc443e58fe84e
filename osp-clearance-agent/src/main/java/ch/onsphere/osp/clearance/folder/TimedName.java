package ch.onsphere.osp.clearance.folder;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The times in the name of a file: the first is its begin, the second, if there is one, its end.
 *
 * <p>A time is a date and a time of day to the second, with or without separators: {@code
 * 2026-05-01T12-00-00Z}, {@code 20260501_120000}, {@code 20260501120000}, {@code 2026-05-01
 * 12.00.00.250+02-00}. What stands before, between or after does not matter.
 */
record TimedName(Instant begin, Optional<Instant> end) {

    private static final Pattern TIME =
            Pattern.compile(
                    "(?<!\\d)(\\d{4})-?(\\d{2})-?(\\d{2})"
                            // Nothing between them only where it cannot be another number.
                            + "(?:[T_ -]|(?<=(?:19|20)\\d{6}))"
                            + "(\\d{2})[-.:_]?(\\d{2})[-.:_]?(\\d{2})(?:[.,](\\d{1,9}))?"
                            // Hours of an offset end at 18, and so are never taken for a year.
                            + "(Z|[+-](?:0\\d|1[0-8])[-:.]?[0-5]\\d)?(?!\\d)");

    private static final int LONGEST_NAME = 1024;

    /** The times in a name; empty when it holds none. */
    static Optional<TimedName> of(String name, ZoneId zone) {
        if (name.length() > LONGEST_NAME) {
            return Optional.empty();
        }
        List<Instant> times = new ArrayList<>();
        TIME.matcher(name).results().forEach(found -> time(found, zone).ifPresent(times::add));
        if (times.isEmpty()) {
            return Optional.empty();
        }
        Instant begin = times.get(0);
        return Optional.of(
                new TimedName(
                        begin,
                        times.stream().skip(1).findFirst().filter(end -> end.isAfter(begin))));
    }

    private static Optional<Instant> time(MatchResult found, ZoneId zone) {
        try {
            LocalDateTime local =
                    LocalDateTime.of(
                            number(found, 1),
                            number(found, 2),
                            number(found, 3),
                            number(found, 4),
                            number(found, 5),
                            number(found, 6),
                            nanos(found.group(7)));
            ZoneId where = found.group(8) == null ? zone : offset(found.group(8));
            return Optional.of(local.atZone(where).toInstant());
        } catch (DateTimeException e) {
            // Digits that only look like a time, such as a serial number.
            return Optional.empty();
        }
    }

    private static int number(MatchResult found, int group) {
        return Integer.parseInt(found.group(group));
    }

    private static int nanos(String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
    }

    private static ZoneOffset offset(String text) {
        if (text.equals("Z")) {
            return ZoneOffset.UTC;
        }
        String digits = text.replaceAll("[-:.]", "").replace("+", "");
        int minutes =
                Integer.parseInt(digits.substring(0, 2)) * 60
                        + Integer.parseInt(digits.substring(2));
        return ZoneOffset.ofTotalSeconds((text.startsWith("-") ? -minutes : minutes) * 60);
    }
}
