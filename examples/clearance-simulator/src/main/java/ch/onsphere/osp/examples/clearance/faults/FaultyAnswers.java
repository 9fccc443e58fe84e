package ch.onsphere.osp.examples.clearance.faults;

import ch.onsphere.osp.examples.clearance.Fault;
import ch.onsphere.osp.examples.clearance.wire.Answer;
import ch.onsphere.osp.examples.clearance.wire.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** What a client gets to read when something goes wrong. */
final class FaultyAnswers {
    private static final long LARGEST = 1L << 30;
    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html><head><title>%1$d</title></head>
            <body><h1>Error %1$d</h1><p>The gateway could not reach the service.</p></body></html>
            """;

    // One array for all oversize answers of a size, so that many at once cost no more than one.
    private byte[] oversize = {};

    Answer of(Fault fault, Answer right) {
        return switch (fault.kind()) {
            case JUNK -> withBody(right, "application/octet-stream", junk());
            case EMPTY -> right.withBody("", new byte[0]);
            case EMPTY_OBJECT ->
                    withBody(right, Answer.JSON, "{}".getBytes(StandardCharsets.UTF_8));
            case OVERSIZE -> withBody(right, Answer.JSON, oversize(fault.bytes()));
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

    private static byte[] junk() {
        byte[] junk = new byte[1_000];
        new Random(junk.length).nextBytes(junk);
        return junk;
    }

    private synchronized byte[] oversize(long bytes) {
        int length = (int) Math.max(16, Math.min(bytes, LARGEST));
        if (oversize.length != length) {
            byte[] head = "{\"data\":\"".getBytes(StandardCharsets.UTF_8);
            byte[] filled = new byte[length];
            Arrays.fill(filled, (byte) 'x');
            System.arraycopy(head, 0, filled, 0, head.length);
            filled[length - 2] = '"';
            filled[length - 1] = '}';
            oversize = filled;
        }
        return oversize;
    }
}
