package ch.onsphere.osp.examples.clearance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;

/**
 * A content sealed by hand, as the published formats say, with nothing but the ciphers of Java.
 *
 * @param content the sealed bytes
 * @param metadata what says how they are sealed
 */
@SuppressWarnings("ArrayRecordComponent")
record Sealed(byte[] content, ObjectNode metadata) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int REGION = 4 * 1024 * 1024;

    /** Version 1, with the key that was handed out. */
    static Sealed cbc(JsonNode jwk, byte[] plain) throws GeneralSecurityException {
        boolean direct = jwk.path("kty").asText().equals("oct") && !jwk.hasNonNull("alg");
        byte[] key = direct ? secret(jwk) : random(32);
        byte[] iv = random(16);
        Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        cipher.init(Cipher.ENCRYPT_MODE, aes(key), new IvParameterSpec(iv));
        ObjectNode metadata = metadata(jwk, "AES_CBC_256", "1.0", direct ? null : key);
        metadata.put("ContentEncryptionIV", base64(iv));
        return new Sealed(cipher.doFinal(plain), metadata);
    }

    /** Version 2, in regions. */
    static Sealed regions(JsonNode jwk, byte[] plain) throws GeneralSecurityException {
        return regions(jwk, plain, REGION);
    }

    static Sealed regions(JsonNode jwk, byte[] plain, int length) throws GeneralSecurityException {
        Regions regions = Regions.begin(jwk, length);
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        for (int from = 0; from < plain.length; from += length) {
            byte[] region = Arrays.copyOfRange(plain, from, Math.min(plain.length, from + length));
            sealed.writeBytes(regions.next(region, region.length));
        }
        return new Sealed(sealed.toByteArray(), regions.metadata());
    }

    /** The regions of one content, one after the other. */
    static final class Regions {
        private final byte[] key;
        private final ObjectNode metadata;
        private long counter;

        private Regions(byte[] key, ObjectNode metadata) {
            this.key = key;
            this.metadata = metadata;
        }

        static Regions begin(JsonNode jwk, int length) throws GeneralSecurityException {
            boolean direct = jwk.path("alg").asText().equals("A256GCM");
            byte[] key = direct ? secret(jwk) : random(32);
            byte[] versioned =
                    ByteBuffer.allocate(40)
                            .put("2.0".getBytes(StandardCharsets.US_ASCII))
                            .position(8)
                            .put(key)
                            .array();
            ObjectNode metadata =
                    Sealed.metadata(jwk, "AES_GCM_256", "2.0", direct ? null : versioned);
            metadata.putObject("EncryptedRegionInfo")
                    .put("DataLength", length)
                    .put("NonceLength", 12);
            return new Regions(key, metadata);
        }

        byte[] next(byte[] plain, int length) throws GeneralSecurityException {
            byte[] region = new byte[12 + length + 16];
            byte[] nonce = ByteBuffer.allocate(12).putLong(counter++).array();
            System.arraycopy(nonce, 0, region, 0, nonce.length);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, aes(key), new GCMParameterSpec(128, nonce));
            cipher.doFinal(plain, 0, length, region, nonce.length);
            return region;
        }

        ObjectNode metadata() {
            return metadata;
        }
    }

    /** One compact JWE (RFC 7516, appendix A.1). */
    static Sealed jwe(JsonNode jwk, byte[] plain) throws GeneralSecurityException {
        String kid = jwk.path("kid").asText();
        ObjectNode header = new ObjectMapper().createObjectNode();
        header.put("alg", "RSA-OAEP-256").put("enc", "A256GCM").put("kid", kid);
        String encodedHeader = base64Url(header.toString().getBytes(StandardCharsets.UTF_8));
        byte[] key = random(32);
        byte[] iv = random(12);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, aes(key), new GCMParameterSpec(128, iv));
        cipher.updateAAD(encodedHeader.getBytes(StandardCharsets.US_ASCII));
        byte[] sealed = cipher.doFinal(plain);
        int length = sealed.length - 16;
        String compact =
                String.join(
                        ".",
                        encodedHeader,
                        base64Url(rsa(jwk, true).doFinal(key)),
                        base64Url(iv),
                        base64Url(Arrays.copyOf(sealed, length)),
                        base64Url(Arrays.copyOfRange(sealed, length, sealed.length)));
        ObjectNode metadata = header.objectNode().put("EncryptionMode", "JWE");
        metadata.set("Jwe", header);
        return new Sealed(compact.getBytes(StandardCharsets.US_ASCII), metadata);
    }

    private static ObjectNode metadata(
            JsonNode jwk, String algorithm, String protocol, byte[] toWrap)
            throws GeneralSecurityException {
        ObjectNode metadata = new ObjectMapper().createObjectNode();
        metadata.put("EncryptionMode", "FullBlob");
        metadata.putObject("EncryptionAgent")
                .put("EncryptionAlgorithm", algorithm)
                .put("Protocol", protocol);
        ObjectNode wrapped =
                metadata.putObject("WrappedContentKey").put("KeyId", jwk.path("kid").asText());
        if (toWrap == null) {
            wrapped.putNull("EncryptedKey").put("Algorithm", "dir");
        } else if (jwk.path("kty").asText().equals("oct")) {
            wrapped.put("EncryptedKey", base64(keyWrapped(secret(jwk), toWrap)))
                    .put("Algorithm", "A256KW");
        } else {
            boolean sha256 = jwk.path("alg").asText().equals("RSA-OAEP-256");
            wrapped.put("EncryptedKey", base64(rsa(jwk, sha256).doFinal(toWrap)))
                    .put("Algorithm", sha256 ? "RSA-OAEP-256" : "RSA-OAEP");
        }
        return metadata;
    }

    private static byte[] keyWrapped(byte[] kek, byte[] key) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AESWrap");
        cipher.init(Cipher.WRAP_MODE, aes(kek));
        return cipher.wrap(aes(key));
    }

    private static Cipher rsa(JsonNode jwk, boolean sha256) throws GeneralSecurityException {
        PublicKey key =
                KeyFactory.getInstance("RSA")
                        .generatePublic(
                                new RSAPublicKeySpec(
                                        Assertion.number(jwk.path("n")),
                                        Assertion.number(jwk.path("e"))));
        Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
        cipher.init(
                Cipher.ENCRYPT_MODE,
                key,
                new OAEPParameterSpec(
                        sha256 ? "SHA-256" : "SHA-1",
                        "MGF1",
                        sha256 ? MGF1ParameterSpec.SHA256 : MGF1ParameterSpec.SHA1,
                        PSource.PSpecified.DEFAULT));
        return cipher;
    }

    static byte[] random(int length) {
        byte[] random = new byte[length];
        RANDOM.nextBytes(random);
        return random;
    }

    private static SecretKey aes(byte[] key) {
        return new SecretKeySpec(key, "AES");
    }

    private static byte[] secret(JsonNode jwk) {
        return Base64.getUrlDecoder().decode(jwk.path("k").asText());
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String base64Url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
