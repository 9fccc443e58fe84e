package ch.onsphere.osp.milestone.stream;

import ch.onsphere.osp.milestone.intake.EventTime;
import ch.onsphere.osp.milestone.intake.Guid;
import ch.onsphere.osp.milestone.intake.MilestoneEvent;
import ch.onsphere.osp.milestone.intake.Source;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * An event as the WebSocket and the Events REST API write it (all names lower case). Assumed, and
 * to be found here alone: that the text of an event, if it has one, is its {@code data}, or the
 * {@code message} in it.
 */
final class StreamedEvent {

    private static final int LONGEST_MESSAGE = 4096;

    private StreamedEvent() {}

    /** Empty when it is no event; one without a time has happened now. */
    static Optional<MilestoneEvent> of(JsonNode node, Supplier<Instant> clock) {
        String id = node.path("id").asText();
        Optional<Guid> type = Guid.of(node.path("type").textValue());
        Optional<Source> source = source(node.path("source").textValue());
        boolean isNamed = !id.isBlank() && id.length() <= MilestoneEvent.LONGEST_ID;
        if (!isNamed || type.isEmpty() || source.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new MilestoneEvent(
                        id,
                        type.get(),
                        source.get(),
                        EventTime.parse(node.path("time").textValue()).orElseGet(clock),
                        message(node.path("data")),
                        Guid.of(node.path("stategroupid").textValue()),
                        node));
    }

    /** What lies deeper than a resource and an id is known by its id alone. */
    static Optional<Source> source(String path) {
        Optional<Source> known = Source.of(path);
        if (known.isPresent() || path == null) {
            return known;
        }
        return Guid.of(path.substring(path.lastIndexOf('/') + 1))
                .map(id -> new Source(Source.UNKNOWN_KIND, id));
    }

    private static Optional<String> message(JsonNode data) {
        String text = data.isTextual() ? data.textValue() : data.path("message").textValue();
        return Optional.ofNullable(text)
                .filter(each -> !each.isEmpty())
                .map(
                        each ->
                                each.length() > LONGEST_MESSAGE
                                        ? each.substring(0, LONGEST_MESSAGE)
                                        : each);
    }
}
