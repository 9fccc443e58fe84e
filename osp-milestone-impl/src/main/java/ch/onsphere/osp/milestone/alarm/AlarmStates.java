package ch.onsphere.osp.milestone.alarm;

import ch.onsphere.osp.kit.text.Printable;
import ch.onsphere.osp.kit.time.TimeSource;
import ch.onsphere.osp.milestone.authentication.AuthorisedHttp;
import ch.onsphere.osp.milestone.error.MilestoneError;
import ch.onsphere.osp.milestone.http.ServerHttpClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The states that a site has for alarms ({@code GET /alarmStates}, official sample). The list is
 * kept until a state is not in it; then it is read again, but not again and again.
 */
final class AlarmStates {

    private static final Duration BETWEEN_READINGS = Duration.ofSeconds(10);
    private static final int MOST_NAMED = 10;
    private static final int LONGEST_NAME = 60;

    private final AuthorisedHttp http;
    private final TimeSource time;
    private List<AlarmState> states = List.of();
    private Long readNanos;

    private record Listing(List<JsonNode> array) {}

    AlarmStates(AuthorisedHttp http, TimeSource time) {
        this.http = http;
        this.time = time;
    }

    /**
     * The state of that name or id.
     *
     * @throws ch.onsphere.osp.api.OspException when there is none, or the site cannot be asked
     */
    synchronized AlarmState named(String text) {
        Optional<AlarmState> found = find(text);
        boolean isOld = readNanos == null || time.nanos() - readNanos >= BETWEEN_READINGS.toNanos();
        if (found.isEmpty() && isOld) {
            read();
            found = find(text);
        }
        return found.orElseThrow(() -> MilestoneError.ALARM_STATE_UNKNOWN.at(explanation(text)));
    }

    private String explanation(String text) {
        return Printable.line(text, LONGEST_NAME)
                + " is none of "
                + states.stream()
                        .limit(MOST_NAMED)
                        .map(state -> Printable.line(state.shown(), LONGEST_NAME))
                        .collect(Collectors.joining(", "));
    }

    private Optional<AlarmState> find(String text) {
        return states.stream()
                .filter(state -> text.equals(state.name()))
                .findFirst()
                .or(
                        () ->
                                states.stream()
                                        .filter(state -> text.equalsIgnoreCase(state.id().asText()))
                                        .findFirst());
    }

    private void read() {
        List<JsonNode> array =
                http.get("alarmStates", ServerHttpClient.SMALL_ANSWER).json(Listing.class).array();
        readNanos = time.nanos();
        states =
                array == null
                        ? List.of()
                        : array.stream().map(AlarmState::of).filter(AlarmState::isKnown).toList();
    }
}
