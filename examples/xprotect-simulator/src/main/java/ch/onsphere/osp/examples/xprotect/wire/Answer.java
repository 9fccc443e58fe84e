package ch.onsphere.osp.examples.xprotect.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is answered to a request. */
public final class Answer {
    /** The content type of every JSON answer of the product. */
    public static final String JSON = "application/json; charset=utf-8";

    private static final byte[] NOTHING = {};

    private final int status;
    private final String contentType;
    private final byte[] body;
    private final List<Header> headers;
    private final Optional<SocketListener> upgrade;

    /** Takes what it is made of; the body is not copied and must not change. */
    private Answer(
            int status,
            String contentType,
            byte[] body,
            List<Header> headers,
            Optional<SocketListener> upgrade) {
        this.status = status;
        this.contentType = contentType;
        this.body = body;
        this.headers = headers;
        this.upgrade = upgrade;
    }

    private Answer(int status, String contentType, byte[] body, List<Header> headers) {
        this(status, contentType, body, headers, Optional.empty());
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The content type; empty when there is no body. */
    public String contentType() {
        return contentType;
    }

    /** The body. */
    public byte[] body() {
        return body;
    }

    /** Further header fields beside those that every answer has. */
    public List<Header> headers() {
        return headers;
    }

    /** Who is to hear the WebSocket that the connection becomes. */
    public Optional<SocketListener> upgrade() {
        return upgrade;
    }

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

    /** An answer in XML. */
    public static Answer xml(int status, String document) {
        byte[] body = document.getBytes(StandardCharsets.UTF_8);
        return new Answer(status, "text/xml; charset=utf-8", body, List.of());
    }

    /** An HTML page. */
    public static Answer html(int status, String page) {
        return new Answer(status, "text/html", page.getBytes(StandardCharsets.UTF_8), List.of());
    }

    /** An answer without a body. */
    public static Answer empty(int status) {
        return new Answer(status, "", NOTHING, List.of());
    }

    /** The connection becomes a WebSocket. */
    public static Answer webSocket(SocketListener listener) {
        return new Answer(101, "", NOTHING, List.of(), Optional.of(listener));
    }

    /** The same with one more header field. */
    public Answer with(String name, String value) {
        List<Header> more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return new Answer(status, contentType, body, more, upgrade);
    }

    /** The same with another body. */
    public Answer withBody(String changedType, byte[] changed) {
        return new Answer(status, changedType, changed, headers);
    }
}
