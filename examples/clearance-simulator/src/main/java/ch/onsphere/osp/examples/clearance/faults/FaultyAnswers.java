package ch.onsphere.osp.examples.clearance.faults;

import ch.onsphere.osp.examples.clearance.Fault;
import ch.onsphere.osp.examples.clearance.wire.Answer;
import ch.onsphere.osp.examples.clearance.wire.Problem;
import ch.onsphere.osp.examples.simulator.faults.WrongBodies;
import java.nio.charset.StandardCharsets;

/** What a client gets to read when something goes wrong. */
final class FaultyAnswers {
    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html><head><title>%1$d</title></head>
            <body><h1>Error %1$d</h1><p>The gateway could not reach the service.</p></body></html>
            """;

    private final WrongBodies bodies = new WrongBodies();

    Answer of(Fault fault, Answer right) {
        return switch (fault.kind()) {
            case JUNK -> withBody(right, "application/octet-stream", bodies.junk(1_000));
            case EMPTY -> right.withBody("", new byte[0]);
            case EMPTY_OBJECT ->
                    withBody(right, Answer.JSON, "{}".getBytes(StandardCharsets.UTF_8));
            case OVERSIZE -> withBody(right, Answer.JSON, bodies.oversize(fault.bytes()));
            case WRONG_CONTENT_TYPE -> right.withBody("text/plain", right.body());
            case HTML ->
                    Answer.empty(fault.status())
                            .withBody(
                                    "text/html",
                                    PAGE.formatted(fault.status())
                                            .getBytes(StandardCharsets.UTF_8));
            case STATUS -> status(fault);
            default -> right;
        };
    }

    private static Answer withBody(Answer right, String type, byte[] body) {
        // An answer without content could not have any.
        Answer answer = right.status() == 204 ? Answer.empty(200) : right;
        return answer.withBody(answer.contentType().isEmpty() ? type : answer.contentType(), body);
    }

    private static Answer status(Fault fault) {
        Answer answer =
                fault.status() == 204 || fault.status() == 304
                        ? Answer.empty(fault.status())
                        : Problem.of(fault.status(), "a fault that was asked for");
        return fault.retryAfter().isEmpty()
                ? answer
                : answer.with("Retry-After", fault.retryAfter());
    }
}
