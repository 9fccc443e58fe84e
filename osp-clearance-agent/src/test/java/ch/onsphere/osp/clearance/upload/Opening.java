package ch.onsphere.osp.clearance.upload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.crypto.RSADecrypter;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Decrypts what was delivered, as the service would. */
final class Opening {

    private Opening() {}

    static byte[] with(RSAKey key, ObjectNode metadata, byte[] sealed) throws Exception {
        if (metadata.path("EncryptionMode").asText().equals("JWE")) {
            JWEObject jwe = JWEObject.parse(new String(sealed, StandardCharsets.US_ASCII));
            jwe.decrypt(new RSADecrypter(key.toRSAPrivateKey()));
            return jwe.getPayload().toBytes();
        }
        byte[] content = contentKey(key, metadata);
        SecretKeySpec secret = new SecretKeySpec(content, content.length - 32, 32, "AES");
        if (metadata.has("EncryptedRegionInfo")) {
            return regions(secret, sealed);
        }
        Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        byte[] iv = Base64.getDecoder().decode(metadata.required("ContentEncryptionIV").asText());
        cipher.init(Cipher.DECRYPT_MODE, secret, new IvParameterSpec(iv));
        return cipher.doFinal(sealed);
    }

    /** The key of a file, behind the version where that is wrapped, too. */
    static byte[] contentKey(RSAKey key, ObjectNode metadata) throws Exception {
        JsonNode wrapped = metadata.at("/WrappedContentKey/EncryptedKey");
        Cipher rsa = Cipher.getInstance("RSA/ECB/OAEPWithSHA-1AndMGF1Padding");
        rsa.init(Cipher.DECRYPT_MODE, key.toRSAPrivateKey());
        return rsa.doFinal(Base64.getDecoder().decode(wrapped.textValue()));
    }

    private static byte[] regions(SecretKeySpec key, byte[] sealed) throws Exception {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        int region = 4 * 1024 * 1024 + 28;
        for (int at = 0; at < sealed.length; at += region) {
            byte[] one = Arrays.copyOfRange(sealed, at, Math.min(at + region, sealed.length));
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(128, one, 0, 12));
            plain.writeBytes(cipher.doFinal(one, 12, one.length - 12));
        }
        return plain.toByteArray();
    }
}
