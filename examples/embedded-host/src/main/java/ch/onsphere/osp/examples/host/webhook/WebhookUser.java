package ch.onsphere.osp.examples.host.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What one user proves itself with. Never written out. */
final class WebhookUser {

    private static final String BEARER = "Bearer ";
    private static final String SIGNATURE = "sha256=";
    private static final String ALGORITHM = "HmacSHA256";

    private final Optional<byte[]> authorization;
    private final Optional<byte[]> signatureKey;

    WebhookUser(Optional<String> apiKey, Optional<String> signatureKey) {
        this.authorization = apiKey.map(key -> bytes(BEARER + key));
        this.signatureKey = signatureKey.map(WebhookUser::bytes);
    }

    /** Takes the same time wherever the first difference is. */
    boolean hasKey(String sent) {
        return authorization.isPresent() && MessageDigest.isEqual(authorization.get(), bytes(sent));
    }

    /** The same for a signature over the body as it came. */
    boolean hasSigned(String sent, byte[] body) {
        return signatureKey.isPresent()
                && MessageDigest.isEqual(bytes(signature(signatureKey.get(), body)), bytes(sent));
    }

    private static String signature(byte[] key, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return SIGNATURE + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has " + ALGORITHM, e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "[user]";
    }
}
