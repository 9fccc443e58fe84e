package ch.onsphere.osp.milestone.http;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.kit.text.Printable;
import ch.onsphere.osp.milestone.error.MilestoneError;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.hc.client5.http.utils.DateUtils;

/**
 * A complete answer. It may be anything: JSON of XProtect, HTML of IIS or of a portal, nothing.
 *
 * @param request what was asked, for messages
 * @param status the HTTP status
 * @param contentType the media type as sent, or empty text
 * @param body the bytes, at most as many as the caller allowed
 * @param retryAfter how long the server wants to be left alone, if it said so in seconds
 * @param location where it sends requests, if it is a redirect
 * @param date its Date header as sent, if there is one
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record HttpAnswer(
        URI request,
        int status,
        String contentType,
        byte[] body,
        Optional<Duration> retryAfter,
        Optional<String> location,
        Optional<String> date) {

    private static final int SNIPPET = 120;
    private static final int OK = 200;

    /**
     * The server's clock when it answered.
     *
     * @return whole seconds; empty when it told none that can be read
     */
    public Optional<Instant> clock() {
        return date.map(DateUtils::parseStandardDate);
    }

    /**
     * Reads the body of a 200 as JSON.
     *
     * @param type a record or class that Jackson can fill; unknown members are ignored
     * @param <T> that type
     * @return the value
     * @throws OspException when the status is another, or the body is not such JSON
     */
    public <T> T json(Class<T> type) {
        if (status != OK) {
            throw failure();
        }
        return Json.read(body, type)
                .orElseThrow(() -> MilestoneError.ANSWER_NOT_UNDERSTOOD.at(describe()));
    }

    /**
     * What a status other than the wanted one means where nothing more is known about the request.
     *
     * @return the exception
     */
    public OspException failure() {
        return failure(describe());
    }

    /**
     * The same, described in other words than its own.
     *
     * @param description what stands in the message
     * @return the exception
     */
    public OspException failure(String description) {
        return switch (status) {
            case 401 -> MilestoneError.TOKEN_REJECTED.at(description);
            case 403 -> MilestoneError.FORBIDDEN.at(description);
            case 408, 429 -> MilestoneError.SERVER_BUSY.at(description);
            case 502, 503, 504 -> MilestoneError.GATEWAY_DOWN.at(description);
            default -> {
                if (status >= 500) {
                    yield MilestoneError.SERVER_FAILED.at(description);
                }
                if (status >= 400) {
                    yield MilestoneError.REQUEST_REFUSED.at(description);
                }
                if (status >= 300) {
                    yield MilestoneError.REDIRECTED.at(description);
                }
                yield MilestoneError.ANSWER_NOT_UNDERSTOOD.at(description);
            }
        };
    }

    /**
     * Tells an error that XProtect has worded from a page of the web server before it.
     *
     * @return whether the body is an error in the shape of its REST APIs
     */
    public boolean isJsonError() {
        return status >= 400 && !Json.errorTexts(body).isEmpty();
    }

    /**
     * Request and status alone, where the body may hold a secret.
     *
     * @return a few words
     */
    public String outline() {
        return request + " answered " + status;
    }

    /**
     * The answer in a few words, for a person.
     *
     * @return request, status, and what the server said
     */
    public String describe() {
        String said = location.map(to -> "redirect to " + printable(to)).orElseGet(this::said);
        return outline() + (said.isEmpty() ? "" : ": " + said);
    }

    private String said() {
        String texts = Json.errorTexts(body);
        if (!texts.isEmpty()) {
            return printable(texts);
        }
        if (body.length == 0) {
            return "nothing";
        }
        String kind = contentType.isEmpty() ? "no content type" : printable(contentType);
        return kind + " beginning [" + printable(new String(body, StandardCharsets.UTF_8)) + "]";
    }

    private static String printable(String text) {
        return Printable.line(text, SNIPPET);
    }
}
