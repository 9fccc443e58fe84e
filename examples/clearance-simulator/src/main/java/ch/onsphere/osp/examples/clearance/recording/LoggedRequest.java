package ch.onsphere.osp.examples.clearance.recording;

import ch.onsphere.osp.examples.clearance.ReceivedRequest;
import ch.onsphere.osp.examples.clearance.wire.ApiRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A request and the status it was answered with. */
final class LoggedRequest {
    private static final int SNIPPET = 4_096;

    private final ApiRequest request;
    private final byte[] snippet;
    private volatile int status;

    LoggedRequest(ApiRequest request) {
        byte[] body = request.body();
        this.snippet = body.length <= SNIPPET ? body : Arrays.copyOf(body, SNIPPET);
        // Neither a long list of blocks nor the connection may be held by a log.
        this.request = request.withoutBody();
    }

    void answered(int answered) {
        status = answered;
    }

    ReceivedRequest snapshot() {
        Map<String, List<String>> headers = new TreeMap<>();
        request.headers()
                .forEach((name, values) -> headers.put(name, Redaction.header(name, values)));
        return new ReceivedRequest(
                request.now(),
                request.operation(),
                request.method(),
                request.path(),
                request.query(),
                headers,
                Redaction.body(new String(snippet, StandardCharsets.UTF_8)),
                status);
    }
}
