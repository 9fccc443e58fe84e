package ch.onsphere.osp.examples.xprotect.webhooks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** {@code X-Hub-Signature-256}: there with every message, also without a token. */
final class Signature {
    private Signature() {}

    static String of(String token, byte[] body, boolean hex) {
        byte[] key = token.getBytes(StandardCharsets.UTF_8);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            // Java refuses an empty key; HMAC fills every key up with zeros, so one zero is equal.
            mac.init(new SecretKeySpec(key.length == 0 ? new byte[1] : key, "HmacSHA256"));
            byte[] digest = mac.doFinal(body);
            return "sha256="
                    + (hex
                            ? HexFormat.of().formatHex(digest)
                            : Base64.getEncoder().encodeToString(digest));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
