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
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

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
        Predicate<String> none = String::isEmpty;
        expect(uri, header, "Upgrade", "websocket"::equalsIgnoreCase);
        expect(uri, header, "Connection", Handshake::namesUpgrade);
        expect(uri, header, "Sec-WebSocket-Accept", accept()::equals);
        expect(uri, header, "Sec-WebSocket-Extensions", none);
        expect(uri, header, "Sec-WebSocket-Protocol", none);
    }

    private static boolean namesUpgrade(String connection) {
        return Stream.of(connection.split(",", -1))
                .map(String::strip)
                .anyMatch("upgrade"::equalsIgnoreCase);
    }

    private static void expect(
            URI uri, Function<String, String> headers, String header, Predicate<String> expected) {
        String shown = headers.apply(header);
        if (!expected.test(shown)) {
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
