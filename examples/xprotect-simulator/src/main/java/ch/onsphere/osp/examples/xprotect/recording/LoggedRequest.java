package ch.onsphere.osp.examples.xprotect.recording;

import ch.onsphere.osp.examples.xprotect.ReceivedRequest;
import ch.onsphere.osp.examples.xprotect.wire.ApiRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request and the status it was answered with. Only references are held until somebody looks:
 * noting a request has to cost nearly nothing.
 */
final class LoggedRequest {
    private final ApiRequest request;
    private final int snippet;
    private volatile int status;

    LoggedRequest(ApiRequest request, int snippet) {
        this.request =
                request.body().length <= snippet
                        ? request
                        : new ApiRequest(
                                request.method(),
                                request.path(),
                                request.rawQuery(),
                                request.headers(),
                                Arrays.copyOf(request.body(), snippet),
                                request.now());
        this.snippet = snippet;
    }

    void answered(int answered) {
        status = answered;
    }

    ReceivedRequest snapshot() {
        Map<String, List<String>> headers = new TreeMap<>();
        request.headers()
                .forEach((name, values) -> headers.put(name, Redaction.header(name, values)));
        byte[] body = request.body();
        String text = new String(body, 0, Math.min(body.length, snippet), StandardCharsets.UTF_8);
        return new ReceivedRequest(
                request.now(),
                request.method(),
                request.path(),
                Redaction.parameters(request.rawQuery()),
                headers,
                Redaction.body(text),
                status);
    }
}
