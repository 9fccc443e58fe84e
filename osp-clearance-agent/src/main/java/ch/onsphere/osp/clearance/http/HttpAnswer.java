package ch.onsphere.osp.clearance.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Locale.ROOT;

import ch.onsphere.osp.clearance.json.Json;
import ch.onsphere.osp.clearance.json.Members;
import ch.onsphere.osp.kit.text.Printable;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A complete answer. It may be anything: JSON of the service, HTML of a portal, nothing.
 *
 * @param request method and address of what was asked, for messages
 * @param status the HTTP status
 * @param contentType the media type as sent, or empty text
 * @param body the bytes, at most as many as the caller allowed
 * @param retryAfter how long the service wants to be left alone, if it said so
 * @param date the clock of the service when it answered, if it told; whole seconds
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record HttpAnswer(
        String request,
        int status,
        String contentType,
        byte[] body,
        Optional<Duration> retryAfter,
        Optional<Instant> date) {

    private static final int SNIPPET = 120;
    private static final List<String> WORDS =
            List.of("detail", "title", "error_description", "message", "error");

    /**
     * Whether it is one of the 2xx.
     *
     * @return true for success
     */
    public boolean isSuccess() {
        return status / 100 == 2;
    }

    /**
     * Whether it is a page for people.
     *
     * @return true for HTML
     */
    public boolean isPage() {
        String type = contentType.toLowerCase(ROOT);
        return (type.startsWith("text/html") || type.startsWith("application/xhtml"))
                && json().isEmpty();
    }

    /**
     * The body as JSON.
     *
     * @return the value; empty when the body is something else
     */
    public Optional<JsonNode> json() {
        return Json.parse(body);
    }

    /**
     * The answer in a few words, for a person.
     *
     * @return request, status, and what the service said
     */
    public String describe() {
        return request + " answered " + status + said();
    }

    private String said() {
        Optional<String> words =
                json().flatMap(node -> Members.find(node, WORDS)).flatMap(Members::text);
        if (words.isPresent()) {
            return ": " + Printable.line(words.get(), SNIPPET);
        }
        if (body.length == 0) {
            return " and nothing";
        }
        String kind = contentType.isEmpty() ? "no content type" : contentType;
        return ": "
                + Printable.line(kind, SNIPPET)
                + " beginning ["
                + Printable.line(new String(body, 0, Math.min(body.length, 1024), UTF_8), SNIPPET)
                + "]";
    }

    @Override
    public String toString() {
        return request + " answered " + status;
    }
}
