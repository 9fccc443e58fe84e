package ch.onsphere.osp.examples.clearance;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A request that arrived. Tokens and assertions are replaced by {@code [redacted]}.
 *
 * @param time when it arrived, by the clock of the account
 * @param operation what was asked for
 * @param method the HTTP method
 * @param path the path as sent, percent-encoding kept
 * @param query the query as sent; empty when there was none
 * @param headers the header fields by lower-case name
 * @param body the beginning of the body as text; empty for blocks
 * @param status the HTTP status answered, 0 when nothing was answered (yet)
 */
public record ReceivedRequest(
        Instant time,
        Operation operation,
        String method,
        String path,
        String query,
        Map<String, List<String>> headers,
        String body,
        int status) {
    /** Copies the headers, so that the record is immutable. */
    public ReceivedRequest {
        headers = Map.copyOf(headers);
    }
}
