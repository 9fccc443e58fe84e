package ch.onsphere.osp.milestone.stream;

import ch.onsphere.osp.milestone.http.Json;
import ch.onsphere.osp.milestone.intake.EventTime;
import ch.onsphere.osp.milestone.intake.Guid;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How far the stream of a server had come, for the time after a stop.
 *
 * @param first since when its events are listened to, by the clock of the server: nothing older was
 *     ever wanted
 * @param last when the last event happened that was told, by the same clock
 * @param heard when the server was heard last, by the clock of this machine
 * @param told types of which an event was told
 * @param subscribed what owners wanted; empty when that is not known
 */
record StreamMark(
        Instant first,
        Optional<Instant> last,
        Instant heard,
        Set<Guid> told,
        Optional<SubscribedEvents> subscribed) {

    /** With so many, a type that is not among them may have been told as well. */
    static final int MOST_TYPES = 64;

    private static final String FIRST = "first";
    private static final String LAST = "last";
    private static final String HEARD = "heard";
    private static final String TOLD = "told";
    private static final String SUBSCRIBED = "subscribed";

    boolean mayHaveTold(Guid type) {
        return told.contains(type) || told.size() >= MOST_TYPES;
    }

    byte[] written() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put(FIRST, first.toString());
        last.ifPresent(time -> members.put(LAST, time.toString()));
        members.put(HEARD, heard.toString());
        members.put(TOLD, told.stream().map(Guid::text).toList());
        subscribed.ifPresent(events -> members.put(SUBSCRIBED, events.written()));
        return Json.write(members);
    }

    /** Empty when the bytes are no such mark. */
    static Optional<StreamMark> read(byte[] written) {
        JsonNode node = Json.read(written, JsonNode.class).orElse(null);
        if (node == null) {
            return Optional.empty();
        }
        Optional<Instant> heard = time(node, HEARD);
        Set<Guid> told = new LinkedHashSet<>();
        node.path(TOLD).forEach(each -> Guid.of(each.textValue()).ifPresent(told::add));
        return time(node, FIRST)
                .filter(first -> heard.isPresent() && told.size() <= MOST_TYPES)
                .map(
                        first ->
                                new StreamMark(
                                        first,
                                        time(node, LAST),
                                        heard.get(),
                                        told,
                                        SubscribedEvents.read(node.path(SUBSCRIBED).textValue())));
    }

    private static Optional<Instant> time(JsonNode node, String member) {
        return EventTime.parse(node.path(member).textValue());
    }
}
