package ch.onsphere.osp.milestone.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.onsphere.osp.kit.configuration.Secret;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signature of a post: {@code sha256=} and the HMAC-SHA256 of the body with the token as key,
 * in Base64. The documentation of the Webhooks API says hexadecimal, its example is Base64; both
 * are taken. That the key is the token in UTF-8 is an assumption.
 */
final class Signature {

    static final String HEADER = "X-Hub-Signature-256";

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "sha256=";
    private static final int LENGTH = 32;
    private static final Pattern HEX = Pattern.compile("[0-9A-Fa-f]{64}");

    private final SecretKeySpec key;

    Signature(Secret token) {
        byte[] bytes = token.reveal().getBytes(UTF_8);
        // A webhook without a token signs with an empty key, which HMAC fills up with zeros. Java
        // refuses it, so the first zero is written.
        key = new SecretKeySpec(bytes.length == 0 ? new byte[1] : bytes, ALGORITHM);
    }

    /** Whether a field is the signature of a body; takes as long for a wrong one as for a right. */
    boolean isOf(byte[] body, String field) {
        return parse(field).filter(given -> MessageDigest.isEqual(given, of(body))).isPresent();
    }

    private byte[] of(byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has " + ALGORITHM, e);
        }
    }

    private static Optional<byte[]> parse(String field) {
        String text = field.strip();
        if (!text.regionMatches(true, 0, PREFIX, 0, PREFIX.length())) {
            return Optional.empty();
        }
        String digest = text.substring(PREFIX.length());
        if (digest.length() == 2 * LENGTH && HEX.matcher(digest).matches()) {
            return Optional.of(HexFormat.of().parseHex(digest));
        }
        try {
            return Optional.of(Base64.getDecoder().decode(digest))
                    .filter(bytes -> bytes.length == LENGTH);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
