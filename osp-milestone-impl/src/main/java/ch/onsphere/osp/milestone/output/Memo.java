package ch.onsphere.osp.milestone.output;

import ch.onsphere.osp.api.EventRequest;
import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.OutputCommand;
import ch.onsphere.osp.api.TransmissionMode;
import ch.onsphere.osp.api.Value;
import ch.onsphere.osp.api.ValueType;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What is written of a command that waits: what it was, and what it meant at that time. */
final class Memo {

    private static final String OUTPUT = "output";
    private static final String SERVER = "server";
    private static final String EVENT = "event";
    private static final String SOURCE = "source";
    private static final String MESSAGE = "message";
    private static final String TYPE = "type";
    private static final String CONTENT = "content";
    private static final String MODE = "mode";
    private static final String TIME = "time";
    private static final String CORRELATION_ID = "correlationId";
    private static final String MEANING = "meaning";

    private Memo() {}

    static Map<String, Object> of(OutputCommand command, String meaning) {
        Map<String, Object> memo = new LinkedHashMap<>();
        memo.put(OUTPUT, command.outputId().value());
        memo.put(TYPE, typeOf(command.value()).name());
        memo.put(CONTENT, command.value().content());
        memo.put(MODE, command.mode().name());
        memo.put(TIME, command.time().toString());
        memo.put(CORRELATION_ID, command.correlationId());
        memo.put(MEANING, meaning);
        return memo;
    }

    static Map<String, Object> of(EventRequest request, Instant time, String meaning) {
        Map<String, Object> memo = new LinkedHashMap<>();
        memo.put(SERVER, request.serverId().value());
        memo.put(EVENT, request.event());
        request.source().ifPresent(text -> memo.put(SOURCE, text));
        request.message().ifPresent(text -> memo.put(MESSAGE, text));
        memo.put(TIME, time.toString());
        memo.put(CORRELATION_ID, request.correlationId());
        memo.put(MEANING, meaning);
        return memo;
    }

    static boolean isOfOutput(JsonNode memo) {
        return memo.has(OUTPUT);
    }

    /**
     * A command of an output.
     *
     * @throws RuntimeException when there is none in the memo
     */
    static OutputCommand command(JsonNode memo) {
        return new OutputCommand(
                new ItemId(text(memo, OUTPUT)),
                Value.of(ValueType.valueOf(text(memo, TYPE)), text(memo, CONTENT)),
                TransmissionMode.valueOf(text(memo, MODE)),
                time(memo),
                text(memo, CORRELATION_ID));
    }

    /**
     * A request for an event.
     *
     * @throws RuntimeException when there is none in the memo
     */
    static EventRequest request(JsonNode memo) {
        return new EventRequest(
                new ItemId(text(memo, SERVER)),
                text(memo, EVENT),
                Optional.ofNullable(memo.path(SOURCE).textValue()),
                Optional.ofNullable(memo.path(MESSAGE).textValue()),
                text(memo, CORRELATION_ID));
    }

    /** The output, or the server that was asked. */
    static ItemId target(JsonNode memo) {
        return new ItemId(text(memo, isOfOutput(memo) ? OUTPUT : SERVER));
    }

    static String name(JsonNode memo) {
        return text(memo, CORRELATION_ID);
    }

    static Instant time(JsonNode memo) {
        return Instant.parse(text(memo, TIME));
    }

    static String meaning(JsonNode memo) {
        return text(memo, MEANING);
    }

    private static String text(JsonNode memo, String name) {
        return memo.path(name).asText();
    }

    private static ValueType typeOf(Value value) {
        if (value instanceof Value.BooleanValue) {
            return ValueType.BOOLEAN;
        } else if (value instanceof Value.IntegerValue) {
            return ValueType.INTEGER;
        }
        return value instanceof Value.DecimalValue ? ValueType.DECIMAL : ValueType.TEXT;
    }
}
