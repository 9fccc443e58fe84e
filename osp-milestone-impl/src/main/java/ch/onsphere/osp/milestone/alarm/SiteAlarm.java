package ch.onsphere.osp.milestone.alarm;

import ch.onsphere.osp.milestone.intake.EventTime;
import ch.onsphere.osp.milestone.intake.Guid;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An alarm as a site tells it (Alarms REST API; the members are those that the official sample and
 * public clients read). Assumed, and to be found here alone: that the source is a path or an id, or
 * an object with an {@code id}.
 *
 * @param id its id
 * @param name its name
 * @param source the id of what it is about, if it tells
 * @param state how far it is seen to
 * @param changed when it was changed last, by the clock of the site
 * @param content the whole alarm; nobody changes it
 */
record SiteAlarm(
        String id,
        String name,
        Optional<Guid> source,
        AlarmState state,
        Instant changed,
        JsonNode content) {

    /** An id goes into addresses, so nothing else that a server may send is taken for one. */
    private static final Pattern ID = Pattern.compile("[0-9A-Za-z-]{1,64}");

    /** Reads an alarm; empty when it is none. */
    static Optional<SiteAlarm> of(JsonNode node) {
        String id = node.path("id").asText();
        AlarmState state = AlarmState.of(node.path("state"));
        if (!ID.matcher(id).matches() || !state.isKnown()) {
            return Optional.empty();
        }
        return Optional.of(
                new SiteAlarm(
                        id,
                        node.path("name").asText(),
                        source(node.path("source")),
                        state,
                        time(node, "lastUpdatedTime")
                                .or(() -> time(node, "time"))
                                .orElse(Instant.EPOCH),
                        node));
    }

    private static Optional<Guid> source(JsonNode node) {
        String text = node.isObject() ? node.path("id").asText() : node.asText();
        return Guid.of(text.substring(text.lastIndexOf('/') + 1));
    }

    private static Optional<Instant> time(JsonNode node, String member) {
        return EventTime.parse(node.path(member).textValue());
    }
}
