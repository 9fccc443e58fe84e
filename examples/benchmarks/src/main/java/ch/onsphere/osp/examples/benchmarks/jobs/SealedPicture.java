package ch.onsphere.osp.examples.benchmarks.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A small file under a key of its own, wrapped with the RSA key that the account handed out. */
@SuppressWarnings("ArrayRecordComponent")
record SealedPicture(byte[] content, ObjectNode metadata) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static SealedPicture of(byte[] picture, JsonNode jwk) throws GeneralSecurityException {
        byte[] key = random(32);
        byte[] iv = random(16);
        Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(iv));
        ObjectNode metadata = JsonNodeFactory.instance.objectNode();
        metadata.put("EncryptionMode", "FullBlob").put("ContentEncryptionIV", base64(iv));
        metadata.putObject("WrappedContentKey")
                .put("KeyId", jwk.path("kid").asText())
                .put("EncryptedKey", base64(wrapped(key, jwk)))
                .put("Algorithm", "RSA-OAEP");
        metadata.putObject("EncryptionAgent")
                .put("Protocol", "1.0")
                .put("EncryptionAlgorithm", "AES_CBC_256");
        return new SealedPicture(cipher.doFinal(picture), metadata);
    }

    private static byte[] wrapped(byte[] key, JsonNode jwk) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPWithSHA-1AndMGF1Padding");
        cipher.init(
                Cipher.ENCRYPT_MODE,
                KeyFactory.getInstance("RSA")
                        .generatePublic(new RSAPublicKeySpec(number(jwk, "n"), number(jwk, "e"))));
        return cipher.doFinal(key);
    }

    private static BigInteger number(JsonNode jwk, String member) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(jwk.path(member).asText()));
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
