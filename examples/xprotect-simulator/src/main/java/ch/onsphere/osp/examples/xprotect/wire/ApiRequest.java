package ch.onsphere.osp.examples.xprotect.wire;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A request as it arrived. */
public final class ApiRequest {
    private final String method;
    private final String path;
    private final String rawQuery;
    private final Map<String, List<String>> headers;
    private final byte[] body;
    private final Instant now;

    /** Takes what it is made of; the body is not copied and must not change. */
    public ApiRequest(
            String method,
            String path,
            String rawQuery,
            Map<String, List<String>> headers,
            byte[] body,
            Instant now) {
        this.method = method;
        this.path = path;
        this.rawQuery = rawQuery;
        this.headers = headers;
        this.body = body;
        this.now = now;
    }

    /** The HTTP method. */
    public String method() {
        return method;
    }

    /** The path as sent. */
    public String path() {
        return path;
    }

    /** The query as sent; empty when there was none. */
    public String rawQuery() {
        return rawQuery;
    }

    /** Header fields by lower-case name. */
    public Map<String, List<String>> headers() {
        return headers;
    }

    /** The whole body; empty when there was none. */
    public byte[] body() {
        return body;
    }

    /** The time of the site for this request. */
    public Instant now() {
        return now;
    }

    /** The same at another time: the clock of the site is wrong for this request. */
    public ApiRequest at(Instant changed) {
        return new ApiRequest(method, path, rawQuery, headers, body, changed);
    }

    /** The parameters of the query. */
    public Query query() {
        return Query.parse(rawQuery);
    }

    /** The first value of a header field, by lower-case name, or the empty text. */
    public String header(String name) {
        List<String> values = headers.get(name);
        return values == null ? "" : values.get(0);
    }

    /** The path in lower case without a slash at its end: paths of IIS know no case. */
    public String route() {
        String lower = path.toLowerCase(Locale.ROOT);
        return lower.length() > 1 && lower.endsWith("/")
                ? lower.substring(0, lower.length() - 1)
                : lower;
    }
}
