package ch.onsphere.osp.examples.clearance.wire;

import java.util.Map;
import java.util.UUID;

/** Error bodies as ASP.NET writes them (RFC 9457). */
public final class Problem {
    /** Their content type. */
    public static final String CONTENT_TYPE = "application/problem+json; charset=utf-8";

    private static final Map<Integer, String> TITLES =
            Map.ofEntries(
                    Map.entry(400, "Bad Request"),
                    Map.entry(401, "Unauthorized"),
                    Map.entry(403, "Forbidden"),
                    Map.entry(404, "Not Found"),
                    Map.entry(405, "Method Not Allowed"),
                    Map.entry(409, "Conflict"),
                    Map.entry(410, "Gone"),
                    Map.entry(411, "Length Required"),
                    Map.entry(412, "Precondition Failed"),
                    Map.entry(413, "Payload Too Large"),
                    Map.entry(423, "Locked"),
                    Map.entry(429, "Too Many Requests"),
                    Map.entry(500, "Internal Server Error"),
                    Map.entry(502, "Bad Gateway"),
                    Map.entry(503, "Service Unavailable"),
                    Map.entry(504, "Gateway Timeout"));

    private Problem() {}

    /** An error answer. */
    public static Answer of(int status, String detail) {
        return Answer.empty(status)
                .withBody(
                        CONTENT_TYPE,
                        Json.write(
                                Json.object()
                                        .put("title", TITLES.getOrDefault(status, "Error"))
                                        .put("detail", detail)
                                        .put("status", status)
                                        .put("traceId", UUID.randomUUID().toString())));
    }

    /** The answer to a request that is refused. */
    public static Answer of(ApiException refused) {
        Answer answer = of(refused.status(), refused.getMessage());
        return refused.status() == 401 ? answer.with("WWW-Authenticate", "Bearer") : answer;
    }
}
