package ch.onsphere.osp.examples.clearance.server;

import ch.onsphere.osp.examples.clearance.wire.Answer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Response;

/** Status and header fields of an answer. */
final class ResponseHead {
    private ResponseHead() {}

    static void write(Response response, Answer answer, Instant now) {
        response.setStatus(answer.status());
        HttpFields.Mutable head = response.getHeaders();
        head.put(HttpHeader.CACHE_CONTROL, "no-store");
        if (!answer.contentType().isEmpty()) {
            head.put(HttpHeader.CONTENT_TYPE, answer.contentType());
        }
        answer.headers().forEach(field -> head.add(field.name(), field.value()));
        head.put(
                HttpHeader.DATE,
                DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atOffset(ZoneOffset.UTC)));
        if (answer.status() != 204) {
            head.put(HttpHeader.CONTENT_LENGTH, answer.body().length);
        }
    }
}
