package ch.onsphere.osp.milestone.stream;

import ch.onsphere.osp.milestone.intake.EventTime;
import ch.onsphere.osp.milestone.intake.Guid;
import ch.onsphere.osp.milestone.intake.Source;
import ch.onsphere.osp.milestone.intake.StateEntry;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** A state as the reply to {@code getState} writes it, read without a tree: there are thousands. */
final class StreamedState {

    private StreamedState() {}

    /** Reads the value at which the parser stands to its end; empty when it is no state. */
    static Optional<StateEntry> read(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return Optional.empty();
        }
        Optional<Guid> type = Optional.empty();
        Optional<Source> source = Optional.empty();
        Optional<Guid> group = Optional.empty();
        Optional<Instant> time = Optional.empty();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            String text = parser.nextToken() == JsonToken.VALUE_STRING ? parser.getText() : null;
            switch (name) {
                case "type" -> type = Guid.of(text);
                case "source" -> source = StreamedEvent.source(text);
                case "stategroupid" -> group = Guid.of(text);
                case "time" -> time = EventTime.parse(text);
                default -> {
                    // Nothing that is needed.
                }
            }
            parser.skipChildren();
        }
        if (type.isEmpty() || source.isEmpty() || group.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new StateEntry(source.get(), group.get(), type.get(), time));
    }
}
