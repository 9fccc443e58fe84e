package ch.onsphere.osp.examples.xprotect.marks;

import ch.onsphere.osp.examples.xprotect.wire.DotNetTime;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which marks a search asks for. Nothing public tells the parameters of the searches; they are
 * assumed to be those of the camera task {@code GetSequences}: {@code time}, {@code timeBefore} and
 * {@code timeAfter} as {@code ddd.HH:mm:ss}, and {@code devicePaths}.
 *
 * @param from no mark that ends before
 * @param to no mark that begins later
 * @param devices {@code cameras/<GUID>} of the cameras; none for all
 */
record MarkSearch(Instant from, Instant to, List<String> devices) {
    private static final Pattern SPAN =
            Pattern.compile("(?:(\\d{1,6})\\.)?(\\d{1,2}):(\\d{1,2}):(\\d{1,2})");
    private static final Duration USUAL = Duration.ofDays(1);

    static Optional<MarkSearch> around(Instant time, ObjectNode sent) {
        Optional<Duration> before = span(sent.path("timeBefore"));
        Optional<Duration> after = span(sent.path("timeAfter"));
        if (before.isEmpty() || after.isEmpty()) {
            return Optional.empty();
        }
        List<String> devices = new ArrayList<>();
        for (JsonNode path : sent.path("devicePaths")) {
            devices.add(path.path("type").asText() + "/" + path.path("id").asText());
        }
        return Optional.of(
                new MarkSearch(time.minus(before.get()), time.plus(after.get()), devices));
    }

    static Optional<Instant> time(ObjectNode sent) {
        return DotNetTime.parse(sent.path("time").asText());
    }

    private static Optional<Duration> span(JsonNode sent) {
        if (sent.isMissingNode() || sent.isNull()) {
            return Optional.of(USUAL);
        }
        Matcher form = SPAN.matcher(sent.asText());
        return form.matches()
                ? Optional.of(
                        Duration.ofDays(form.group(1) == null ? 0 : Long.parseLong(form.group(1)))
                                .plusHours(Long.parseLong(form.group(2)))
                                .plusMinutes(Long.parseLong(form.group(3)))
                                .plusSeconds(Long.parseLong(form.group(4))))
                : Optional.empty();
    }

    boolean finds(Mark mark) {
        return !mark.end().isBefore(from)
                && !mark.begin().isAfter(to)
                && (devices.isEmpty() || mark.devices().stream().anyMatch(devices::contains));
    }
}
