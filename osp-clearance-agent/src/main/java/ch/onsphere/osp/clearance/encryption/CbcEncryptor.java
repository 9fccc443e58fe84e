package ch.onsphere.osp.clearance.encryption;

import ch.onsphere.osp.clearance.error.EncryptionError;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256 in CBC mode with PKCS7 padding, which Java calls PKCS5, over a whole file. */
final class CbcEncryptor implements Encryptor {

    private static final int BLOCK = 16;

    private final CiphertextSink sink;
    private final Cipher cipher;
    private final byte[] encrypted = new byte[SLICE + BLOCK];

    CbcEncryptor(KeyMaterial material, CiphertextSink sink) {
        this.sink = sink;
        try {
            cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    new SecretKeySpec(material.key(), "AES"),
                    new IvParameterSpec(material.iv()));
        } catch (GeneralSecurityException e) {
            throw EncryptionError.CIPHER_FAILED.at("AES-CBC", e);
        }
    }

    @Override
    public void write(byte[] plain, int offset, int length) throws InterruptedException {
        int given;
        try {
            given = cipher.update(plain, offset, length, encrypted);
        } catch (GeneralSecurityException e) {
            throw EncryptionError.CIPHER_FAILED.at("AES-CBC", e);
        }
        sink.write(encrypted, 0, given);
    }

    @Override
    public void finish() throws InterruptedException {
        int given;
        try {
            given = cipher.doFinal(encrypted, 0);
        } catch (GeneralSecurityException e) {
            throw EncryptionError.CIPHER_FAILED.at("AES-CBC", e);
        }
        sink.write(encrypted, 0, given);
    }
}
