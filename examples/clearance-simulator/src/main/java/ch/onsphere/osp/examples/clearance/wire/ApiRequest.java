package ch.onsphere.osp.examples.clearance.wire;

import ch.onsphere.osp.examples.clearance.Operation;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request.
 *
 * @param route what it asks for
 * @param method the HTTP method
 * @param path the path as sent
 * @param query the query as sent; empty when there is none
 * @param headers the header fields by lower-case name
 * @param body the body, unless it is a block
 * @param block the body of a block, to be read once; empty for everything else
 * @param now the time of the account
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; a copy of each body would cost.
public record ApiRequest(
        Route route,
        String method,
        String path,
        String query,
        Map<String, List<String>> headers,
        byte[] body,
        InputStream block,
        Instant now) {
    /** What it asks for. */
    public Operation operation() {
        return route.operation();
    }

    /** The same, holding nothing of its body. */
    public ApiRequest withoutBody() {
        return new ApiRequest(
                route,
                method,
                path,
                query,
                headers,
                new byte[0],
                InputStream.nullInputStream(),
                now);
    }

    /** The first value of a header field. */
    public Optional<String> header(String lowerCaseName) {
        List<String> values = headers.getOrDefault(lowerCaseName, List.of());
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
    }

    /** A parameter of the query. */
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(Form.read(query).get(name));
    }
}
