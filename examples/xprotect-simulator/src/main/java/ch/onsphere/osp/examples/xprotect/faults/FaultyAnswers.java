package ch.onsphere.osp.examples.xprotect.faults;

import ch.onsphere.osp.examples.simulator.faults.WrongBodies;
import ch.onsphere.osp.examples.xprotect.Fault;
import ch.onsphere.osp.examples.xprotect.wire.Answer;
import ch.onsphere.osp.examples.xprotect.wire.ApiError;
import ch.onsphere.osp.examples.xprotect.wire.IisPage;
import java.nio.charset.StandardCharsets;

/** What a client gets to read when something goes wrong. */
final class FaultyAnswers {
    private final WrongBodies bodies = new WrongBodies();

    Answer of(Fault fault, Answer right) {
        return switch (fault.kind()) {
            case JUNK ->
                    right.withBody(
                            right.contentType(), bodies.junk(Math.max(64, right.body().length)));
            case EMPTY -> right.withBody("", new byte[0]);
            case OVERSIZE -> right.withBody(Answer.JSON, bodies.oversize(fault.bytes()));
            case WRONG_CONTENT_TYPE -> right.withBody("text/plain", right.body());
            case HTML -> IisPage.of(fault.status());
            case REDIRECT -> Answer.empty(fault.status()).with("Location", fault.location());
            case STATUS -> status(fault);
            default -> right;
        };
    }

    private static Answer status(Fault fault) {
        int status = fault.status();
        Answer answer =
                switch (status) {
                    case 400 -> ApiError.of(400, "Bad request");
                    case 401 -> ApiError.unauthorized().with("WWW-Authenticate", "Bearer");
                    case 403 -> ApiError.forbidden();
                    case 404 -> ApiError.unknownId();
                    case 408 -> IisPage.of(408);
                    case 429 -> ApiError.of(429, "Too Many Requests");
                    case 500 -> ApiError.of(500, "Internal Server Error");
                    case 502, 503 -> IisPage.of(status);
                    case 504 -> ApiError.of(504, "Gateway Timeout");
                    default -> Answer.empty(status);
                };
        return fault.retryAfter().isEmpty()
                ? answer
                : answer.with("Retry-After", fault.retryAfter());
    }

    static byte[] placeholder() {
        return "{\"data\":{\"displayName\":\"cut off\"}}".getBytes(StandardCharsets.UTF_8);
    }
}
