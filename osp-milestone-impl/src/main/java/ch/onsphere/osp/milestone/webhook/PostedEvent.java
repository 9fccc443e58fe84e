package ch.onsphere.osp.milestone.webhook;

import ch.onsphere.osp.milestone.http.Json;
import ch.onsphere.osp.milestone.intake.EventTime;
import ch.onsphere.osp.milestone.intake.Guid;
import ch.onsphere.osp.milestone.intake.MilestoneEvent;
import ch.onsphere.osp.milestone.intake.Source;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What XProtect posts (Webhooks API 1.0), made an event as the event stream knows it. Assumed, and
 * to be found here alone: that {@code EventHeader.ID} is the id that the event stream gives as
 * well; that a user-defined event, which is posted as an "External Event" about itself, is of its
 * own type there; the kind of cameras.
 *
 * @param event the event
 * @param site the host name that the site gives itself; empty when it gives none
 */
record PostedEvent(MilestoneEvent event, String site) {

    private static final Guid EXTERNAL_EVENT = new Guid("0fcb1955-0e80-4fd4-a78a-db47ee89700c");
    private static final Guid NO_SOURCE = new Guid("00000000-0000-0000-0000-000000000000");
    private static final String USER_DEFINED_EVENTS = "userDefinedEvents";
    private static final Map<Guid, String> KINDS =
            Map.of(
                    new Guid("c9bdac3f-41dc-4afa-b057-61767a3914b7"),
                    USER_DEFINED_EVENTS,
                    new Guid("5135ba21-f1dc-4321-806a-6ce2017343c0"),
                    "cameras");
    private static final int LONGEST_MESSAGE = 4096;

    /** Reads a body, or gives empty when it is no event. */
    static Optional<PostedEvent> read(byte[] body) {
        return Json.read(body, JsonNode.class).flatMap(PostedEvent::of);
    }

    private static Optional<PostedEvent> of(JsonNode posted) {
        JsonNode header = member(member(posted, "Event"), "EventHeader");
        String id = member(header, "ID").asText();
        Optional<Guid> message = Guid.of(member(header, "MessageId").textValue());
        Optional<Instant> time = EventTime.parse(member(header, "Timestamp").textValue());
        boolean isNamed = !id.isBlank() && id.length() <= MilestoneEvent.LONGEST_ID;
        if (!isNamed || message.isEmpty() || time.isEmpty()) {
            return Optional.empty();
        }
        Source source = source(member(member(header, "Source"), "FQID"));
        Guid type = type(message.get(), source);
        MilestoneEvent event =
                new MilestoneEvent(
                        id,
                        type,
                        source,
                        time.get(),
                        message(member(header, "Message")),
                        Optional.empty(),
                        content(id, type, source, time.get(), posted));
        return Optional.of(
                new PostedEvent(event, member(member(posted, "Site"), "ServerHostname").asText()));
    }

    private static Source source(JsonNode fqid) {
        Optional<Guid> kind = Guid.of(member(fqid, "Kind").textValue());
        return new Source(
                kind.map(KINDS::get).orElse(Source.UNKNOWN_KIND),
                Guid.of(member(fqid, "ObjectId").textValue()).orElse(NO_SOURCE));
    }

    private static Guid type(Guid message, Source source) {
        boolean isAboutItself =
                message.equals(EXTERNAL_EVENT) && source.kind().equals(USER_DEFINED_EVENTS);
        return isAboutItself ? source.id() : message;
    }

    private static Optional<String> message(JsonNode node) {
        return Optional.ofNullable(node.textValue())
                .map(
                        text ->
                                text.length() > LONGEST_MESSAGE
                                        ? text.substring(0, LONGEST_MESSAGE)
                                        : text);
    }

    private static JsonNode content(
            String id, Guid type, Source source, Instant time, JsonNode posted) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        content.put("id", id)
                .put("type", type.text())
                .put("source", source.toString())
                .put("time", time.toString())
                .set("data", posted);
        return content;
    }

    /** The documentation writes some names in two ways. */
    private static JsonNode member(JsonNode object, String name) {
        JsonNode exact = object.path(name);
        if (!exact.isMissingNode()) {
            return exact;
        }
        for (Map.Entry<String, JsonNode> each : object.properties()) {
            if (each.getKey().equalsIgnoreCase(name)) {
                return each.getValue();
            }
        }
        return exact;
    }
}
