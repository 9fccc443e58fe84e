package ch.onsphere.osp.clearance.http;

import java.net.URI;
import java.util.Optional;

/**
 * One request.
 *
 * @param method the HTTP method
 * @param uri what it is for
 * @param bearer the access token to show, or empty
 * @param contentType what the body is; empty text without one
 * @param body the bytes; not changed and not kept
 * @param length how many of them
 * @param largestAnswer the most bytes of an answer that are read
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record HttpCall(
        String method,
        URI uri,
        Optional<String> bearer,
        String contentType,
        byte[] body,
        int length,
        int largestAnswer) {

    private static final byte[] NOTHING = {};

    /** The largest answer that is read where only a few members are expected. */
    public static final int SMALL_ANSWER = 256 * 1024;

    /** The largest list that is read. */
    public static final int LARGE_ANSWER = 8 * 1024 * 1024;

    /**
     * A request without a body.
     *
     * @param method the HTTP method
     * @param uri what it is for
     * @param largestAnswer the most bytes of an answer that are read
     * @return the request, without a token
     */
    public static HttpCall bare(String method, URI uri, int largestAnswer) {
        return new HttpCall(method, uri, Optional.empty(), "", NOTHING, 0, largestAnswer);
    }

    /**
     * A request with a body.
     *
     * @param method the HTTP method
     * @param uri what it is for
     * @param contentType what the body is
     * @param body its bytes
     * @param length how many of them
     * @return the request, without a token, whose answer is small
     */
    public static HttpCall with(
            String method, URI uri, String contentType, byte[] body, int length) {
        return new HttpCall(method, uri, Optional.empty(), contentType, body, length, SMALL_ANSWER);
    }

    /**
     * The same with a token.
     *
     * @param token the access token
     * @return the request
     */
    public HttpCall bearing(String token) {
        return new HttpCall(
                method, uri, Optional.of(token), contentType, body, length, largestAnswer);
    }

    /** Without the token and the body. */
    @Override
    public String toString() {
        return method + ' ' + uri;
    }
}
