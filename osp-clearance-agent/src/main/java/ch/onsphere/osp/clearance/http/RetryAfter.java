package ch.onsphere.osp.clearance.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.hc.client5.http.utils.DateUtils;

/** Reads {@code Retry-After}: seconds, or a date by the clock of the service (RFC 9110). */
final class RetryAfter {

    private static final Duration LONGEST = Duration.ofMinutes(5);

    private RetryAfter() {}

    static Optional<Duration> read(String written, Optional<Instant> serviceClock) {
        return seconds(written.strip())
                .or(() -> untilDate(written, serviceClock))
                .filter(wait -> !wait.isNegative())
                .map(wait -> wait.compareTo(LONGEST) < 0 ? wait : LONGEST);
    }

    private static Optional<Duration> seconds(String written) {
        return written.matches("[0-9]{1,9}")
                ? Optional.of(Duration.ofSeconds(Long.parseLong(written)))
                : Optional.empty();
    }

    private static Optional<Duration> untilDate(String written, Optional<Instant> serviceClock) {
        Optional<Instant> date = Optional.ofNullable(DateUtils.parseStandardDate(written));
        return serviceClock.flatMap(now -> date.map(then -> Duration.between(now, then)));
    }
}
