package ch.onsphere.osp.examples.xprotect.control;

import ch.onsphere.osp.examples.xprotect.EventStream;
import ch.onsphere.osp.examples.xprotect.ResumeWindow;
import ch.onsphere.osp.examples.xprotect.StreamedSession;
import ch.onsphere.osp.examples.xprotect.wire.Json;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** {@code /stream}: the WebSocket seen and disturbed. */
final class StreamCommands {
    private final EventStream stream;

    StreamCommands(EventStream stream) {
        this.stream = stream;
    }

    ObjectNode state() {
        ObjectNode state =
                Json.object()
                        .put("connections", stream.connections())
                        .put("connectionsOpened", stream.connectionsOpened());
        texts(state.putArray("commands"), stream.commands());
        ArrayNode sessions = state.putArray("sessions");
        for (StreamedSession session : stream.sessions()) {
            ObjectNode written =
                    sessions.addObject()
                            .put("id", session.id())
                            .put("connected", session.connected());
            texts(written.putArray("subscriptions"), session.subscriptions());
            texts(written.putArray("delivered"), session.delivered());
            texts(written.putArray("waiting"), session.waiting());
        }
        return state;
    }

    private static void texts(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }

    ObjectNode run(String command, ObjectNode sent) {
        switch (command) {
            case "send" -> stream.send(sent.path("text").asText(""));
            case "hold-replies" -> stream.holdReplies();
            case "release-replies" -> stream.releaseReplies();
            case "delay-states" -> stream.delayStates(ControlApi.duration(sent, "delay"));
            case "resume-window" ->
                    stream.resumeWithin(
                            new ResumeWindow(
                                    ControlApi.duration(sent, "inactiveTimeout"),
                                    sent.path("events").asInt(-1)));
            case "forget-sessions" -> stream.forgetSessions();
            case "close" -> stream.close(code(sent));
            case "recycle" -> stream.recycle();
            case "reset" -> stream.reset();
            case "pause" -> stream.pause();
            case "black-hole" -> stream.blackHole();
            case "proceed" -> stream.proceed();
            default -> throw new UnknownCommandException("POST /stream/" + command);
        }
        return Json.object().put("connections", stream.connections());
    }

    private static int code(ObjectNode sent) {
        int code = sent.path("code").asInt(1001);
        if (code < 1000 || code > 4999 || (code >= 1004 && code <= 1006) || code == 1015) {
            throw new IllegalArgumentException("a code from 1000 to 4999 that may be sent");
        }
        return code;
    }
}
