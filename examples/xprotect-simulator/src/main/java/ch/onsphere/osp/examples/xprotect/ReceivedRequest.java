package ch.onsphere.osp.examples.xprotect;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A request that arrived at the site. Passwords, client secrets and tokens are replaced by {@code
 * [redacted]}: one sees that they were there, never their value.
 *
 * @param time when it arrived, by the clock of the site
 * @param method the HTTP method
 * @param path the path as sent, percent-encoding kept
 * @param query the query as sent, percent-encoding kept; empty when there was none
 * @param headers the header fields by lower-case name
 * @param body the beginning of the body as UTF-8 text; empty when there was none
 * @param status the HTTP status answered, 0 when nothing was answered (yet)
 */
public record ReceivedRequest(
        Instant time,
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
