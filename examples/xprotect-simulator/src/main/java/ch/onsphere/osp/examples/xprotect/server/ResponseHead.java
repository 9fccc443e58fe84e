package ch.onsphere.osp.examples.xprotect.server;

import ch.onsphere.osp.examples.xprotect.wire.Answer;
import ch.onsphere.osp.examples.xprotect.wire.HttpDate;
import java.time.Instant;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Response;

/** The header fields that every answer of IIS and the product has. */
final class ResponseHead {
    private static final HttpField NO_CACHE =
            new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "no-cache");
    private static final HttpField PRAGMA = new PreEncodedHttpField(HttpHeader.PRAGMA, "no-cache");
    private static final HttpField EXPIRES = new PreEncodedHttpField(HttpHeader.EXPIRES, "-1");
    private static final HttpField SERVER =
            new PreEncodedHttpField(HttpHeader.SERVER, "Microsoft-IIS/10.0");
    private static final HttpField POWERED_BY =
            new PreEncodedHttpField(HttpHeader.X_POWERED_BY, "ASP.NET");
    private static final HttpField JSON =
            new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, Answer.JSON);

    private ResponseHead() {}

    static void write(Response response, Answer answer, Instant now) {
        response.setStatus(answer.status());
        HttpFields.Mutable head = response.getHeaders();
        head.add(NO_CACHE);
        head.add(PRAGMA);
        if (answer.contentType().equals(Answer.JSON)) {
            head.add(JSON);
        } else if (!answer.contentType().isEmpty()) {
            head.add(HttpHeader.CONTENT_TYPE, answer.contentType());
        }
        head.add(EXPIRES);
        head.add(SERVER);
        head.add(POWERED_BY);
        answer.headers().forEach(field -> head.add(field.name(), field.value()));
        if (!head.contains(HttpHeader.DATE)) {
            head.add(HttpHeader.DATE, HttpDate.format(now));
        }
        head.put(HttpHeader.CONTENT_LENGTH, answer.body().length);
    }
}
