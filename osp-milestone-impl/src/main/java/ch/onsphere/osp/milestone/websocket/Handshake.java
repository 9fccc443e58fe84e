package ch.onsphere.osp.milestone.websocket;

import static java.nio.charset.StandardCharsets.US_ASCII;

import ch.onsphere.osp.kit.text.Printable;
import ch.onsphere.osp.milestone.error.MilestoneError;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a client and a server say before they speak WebSocket (RFC 6455, 4.1).
 *
 * @param key a value that no other connection has
 */
record Handshake(String key) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BYTES = 16;
    private static final int LONGEST_SHOWN = 60;

    /** Stands in the RFC, and shows that a server knows it. */
    private static final String OF_THE_RFC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    static Handshake fresh() {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return new Handshake(Base64.getEncoder().encodeToString(key));
    }

    Map<String, String> headers(Optional<String> bearer) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Connection", "Upgrade");
        headers.put("Upgrade", "websocket");
        headers.put("Sec-WebSocket-Version", "13");
        headers.put("Sec-WebSocket-Key", key);
        bearer.ifPresent(text -> headers.put("Authorization", text));
        return headers;
    }

    /**
     * Looks at the answer 101.
     *
     * @throws ch.onsphere.osp.api.OspException when it is none to this request
     */
    void check(URI uri, Function<String, String> header) {
        expect(uri, "websocket", "Upgrade", header.apply("Upgrade").toLowerCase(Locale.ROOT));
        expect(uri, accept(), "Sec-WebSocket-Accept", header.apply("Sec-WebSocket-Accept"));
        expect(uri, "", "Sec-WebSocket-Extensions", header.apply("Sec-WebSocket-Extensions"));
    }

    private static void expect(URI uri, String expected, String header, String shown) {
        if (!shown.equals(expected)) {
            throw MilestoneError.STREAM_REFUSED.at(
                    uri
                            + " answered 101 with "
                            + header
                            + ": "
                            + Printable.line(shown, LONGEST_SHOWN));
        }
    }

    private String accept() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-1")
                            .digest((key + OF_THE_RFC).getBytes(US_ASCII));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-1", e);
        }
    }
}
