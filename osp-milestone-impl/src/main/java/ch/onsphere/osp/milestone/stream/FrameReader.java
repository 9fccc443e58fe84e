package ch.onsphere.osp.milestone.stream;

import ch.onsphere.osp.kit.text.Printable;
import ch.onsphere.osp.milestone.http.Json;
import ch.onsphere.osp.milestone.intake.StateEntry;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.Reader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Reads the frames of the Events and State WebSocket, one JSON object each. It goes through a frame
 * once and hands each event on as it meets it, so that a frame of many megabytes never becomes a
 * tree.
 */
final class FrameReader {

    private static final int LONGEST_TEXT = 300;

    private final FrameListener listener;
    private final Supplier<Instant> clock;

    // Of the frame that is being read.
    private long commandId;
    private int status;
    private String sessionId;
    private String subscriptionId;
    private String errorText;
    private List<StateEntry> states;

    /**
     * A reader for one thread at a time.
     *
     * @param clock tells the time of events that have none
     */
    FrameReader(FrameListener listener, Supplier<Instant> clock) {
        this.listener = listener;
        this.clock = clock;
    }

    /** Reads a frame; whatever it is, it throws nothing. */
    void read(Reader frame) {
        commandId = -1;
        status = 0;
        sessionId = "";
        subscriptionId = "";
        errorText = "";
        states = List.of();
        try (JsonParser parser = Json.parser(frame)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                listener.onUnreadable("a frame that is no JSON object");
                return;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                readMember(parser);
            }
        } catch (IOException e) {
            // Its text holds a piece of the frame, which may speak of people.
            listener.onUnreadable("a frame that is no JSON: " + e.getClass().getSimpleName());
            return;
        }
        if (commandId >= 0) {
            listener.onReply(
                    new Reply(commandId, status, sessionId, subscriptionId, errorText, states));
        }
    }

    private void readMember(JsonParser parser) throws IOException {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        switch (name) {
            case "events" -> readEvents(parser, value);
            case "states" -> readStates(parser, value);
            case "error" -> readError(parser, value);
            case "commandId" -> commandId = value.isNumeric() ? parser.getValueAsLong(-1) : -1;
            case "status" -> status = parser.getValueAsInt(0);
            case "sessionId" -> sessionId = text(parser);
            case "subscriptionId" -> subscriptionId = text(parser);
            default -> {
                // Nothing that is needed.
            }
        }
        parser.skipChildren();
    }

    private void readEvents(JsonParser parser, JsonToken value) throws IOException {
        if (value != JsonToken.START_ARRAY) {
            listener.onUnreadable("events that are no list");
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            SmallTree.read(parser)
                    .flatMap(node -> StreamedEvent.of(node, clock))
                    .ifPresentOrElse(
                            listener::onEvent,
                            () -> listener.onUnreadable("an event without id, type or source"));
        }
    }

    private void readStates(JsonParser parser, JsonToken value) throws IOException {
        if (value != JsonToken.START_ARRAY) {
            listener.onUnreadable("states that are no list");
            parser.skipChildren();
            return;
        }
        states = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            StreamedState.read(parser)
                    .ifPresentOrElse(
                            states::add,
                            () ->
                                    listener.onUnreadable(
                                            "a state without type, source or state group"));
        }
    }

    private void readError(JsonParser parser, JsonToken value) throws IOException {
        if (value != JsonToken.START_OBJECT) {
            errorText = text(parser);
            return;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (name.equals("errorText")) {
                errorText = text(parser);
            } else {
                parser.skipChildren();
            }
        }
    }

    /** A text, or what stands in its place passed over. */
    private static String text(JsonParser parser) throws IOException {
        String text = parser.getValueAsString("");
        parser.skipChildren();
        return Printable.line(text, LONGEST_TEXT);
    }
}
