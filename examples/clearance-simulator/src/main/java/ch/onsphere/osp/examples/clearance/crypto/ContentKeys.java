package ch.onsphere.osp.examples.clearance.crypto;

import com.nimbusds.jose.JOSEException;
import java.security.GeneralSecurityException;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;

/** Unwraps the keys of contents. */
final class ContentKeys {
    private static final int KEY_BYTES = 32;
    // Version 2 puts its number before the key, so that it cannot be taken for a key of version 1.
    private static final byte[] VERSION_2 = {'2', '.', '0', 0, 0, 0, 0, 0};
    private static final AlgorithmParameterSpec OAEP_SHA_1 =
            new OAEPParameterSpec(
                    "SHA-1", "MGF1", MGF1ParameterSpec.SHA1, PSource.PSpecified.DEFAULT);
    private static final AlgorithmParameterSpec OAEP_SHA_256 =
            new OAEPParameterSpec(
                    "SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT);

    private ContentKeys() {}

    static SecretKey unwrap(FileKey key, EncryptionMetadata metadata, boolean version2)
            throws UnreadableContentException {
        String expected = wrapping(key);
        if (!metadata.wrapping().equals(expected)) {
            throw new UnreadableContentException("WrappedContentKey.Algorithm must be " + expected);
        }
        if (!metadata.keyId().equals(key.id())) {
            throw new UnreadableContentException("WrappedContentKey.KeyId is not that of the file");
        }
        if (expected.equals("dir")) {
            if (metadata.hasEncryptedKey()) {
                throw new UnreadableContentException("WrappedContentKey.EncryptedKey must be null");
            }
            return new SecretKeySpec(key.secret(), "AES");
        }
        byte[] content = unwrap(key, expected, metadata.encryptedKey());
        byte[] bare = version2 ? withoutVersion(content) : content;
        if (bare.length != KEY_BYTES) {
            throw new UnreadableContentException("the content key must be 256 bits");
        }
        return new SecretKeySpec(bare, "AES");
    }

    private static String wrapping(FileKey key) {
        return switch (key.type()) {
            case RSA, RSA_HSM -> "RSA-OAEP";
            case RSA_OAEP_256, JWE -> "RSA-OAEP-256";
            case OCT_A256KW -> "A256KW";
            case OCT, OCT_A256GCM, NONE -> "dir";
        };
    }

    private static byte[] unwrap(FileKey key, String wrapping, byte[] wrapped)
            throws UnreadableContentException {
        try {
            if (wrapping.equals("A256KW")) {
                Cipher cipher = Cipher.getInstance("AES/KW/NoPadding");
                cipher.init(Cipher.UNWRAP_MODE, new SecretKeySpec(key.secret(), "AES"));
                return cipher.unwrap(wrapped, "AES", Cipher.SECRET_KEY).getEncoded();
            }
            Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    key.rsa().toRSAPrivateKey(),
                    wrapping.equals("RSA-OAEP-256") ? OAEP_SHA_256 : OAEP_SHA_1);
            return cipher.doFinal(wrapped);
        } catch (GeneralSecurityException | JOSEException e) {
            throw new UnreadableContentException("the content key cannot be unwrapped", e);
        }
    }

    private static byte[] withoutVersion(byte[] content) throws UnreadableContentException {
        int length = VERSION_2.length;
        if (content.length < length || !Arrays.equals(content, 0, length, VERSION_2, 0, length)) {
            throw new UnreadableContentException("the content key does not begin with its version");
        }
        return Arrays.copyOfRange(content, length, content.length);
    }
}
