package ch.onsphere.osp.examples.clearance.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What is answered to a request.
 *
 * @param status the HTTP status
 * @param contentType the content type; empty when there is no body
 * @param body the body, which must not change
 * @param headers further header fields
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; a copy of each body would cost.
public record Answer(int status, String contentType, byte[] body, List<Header> headers) {
    /** The content type of JSON answers. */
    public static final String JSON = "application/json; charset=utf-8";

    /**
     * A header field.
     *
     * @param name its name
     * @param value its value
     */
    public record Header(String name, String value) {}

    /** An answer in JSON. */
    public static Answer json(int status, JsonNode body) {
        return new Answer(status, JSON, Json.write(body), List.of());
    }

    /** An answer without a body. */
    public static Answer empty(int status) {
        return new Answer(status, "", new byte[0], List.of());
    }

    /** The same with one more header field. */
    public Answer with(String name, String value) {
        List<Header> more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return new Answer(status, contentType, body, List.copyOf(more));
    }

    /** The same with another body. */
    public Answer withBody(String changedType, byte[] changed) {
        return new Answer(status, changedType, changed, headers);
    }
}
