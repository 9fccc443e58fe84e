package ch.onsphere.osp.clearance.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** Keys as a service gives them, made once for all tests. */
final class TestKeys {

    /** What Azure Key Vault puts in the place of a name. */
    static final String KEY_ID = "https://vault.example.net/keys/account/7b2cad59333347b989beccad";

    static final RSAKey RSA = rsa(2048);
    static final byte[] SHARED = "0123456789abcdef0123456789abcdef".getBytes(UTF_8);

    private static final ObjectMapper JSON = new ObjectMapper();

    private TestKeys() {}

    private static RSAKey rsa(int bits) {
        try {
            return new RSAKeyGenerator(bits, true).keyID(KEY_ID).generate();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    /** A public key of a size that nobody should use any more. */
    static JWK weakRsa() {
        return rsa(1024).toPublicJWK();
    }

    static ObjectNode publicRsa() {
        return json(RSA.toPublicJWK());
    }

    static ObjectNode json(JWK key) {
        try {
            return (ObjectNode) JSON.readTree(key.toJSONString());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    static ObjectNode oct(byte[] key) {
        return JSON.createObjectNode()
                .put("kty", "oct")
                .put("kid", "shared-1")
                .put("k", Base64.getUrlEncoder().withoutPadding().encodeToString(key));
    }

    /** The private key as {@code private.pem} and {@code private.jwk}, as the tools want it. */
    static void writePrivate(Path directory) throws IOException, JOSEException {
        String pem =
                Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(RSA.toRSAPrivateKey().getEncoded());
        Files.writeString(
                directory.resolve("private.pem"),
                "-----BEGIN PRIVATE KEY-----\n" + pem + "\n-----END PRIVATE KEY-----\n");
        Files.writeString(directory.resolve("private.jwk"), RSA.toJSONString());
    }
}
