package ch.onsphere.osp.clearance.encryption;

import ch.onsphere.osp.clearance.error.EncryptionError;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEEncrypter;
import com.nimbusds.jose.crypto.AESEncrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/** A shared AES-256 key: it wraps the keys of files, or it is itself the key of the file. */
final class OctServiceKey implements ServiceKey {

    static final String DIRECT = "dir";
    static final String KEY_WRAP = "A256KW";
    static final String GCM = "A256GCM";

    private final byte[] key;
    private final boolean wraps;
    private final boolean gcm;
    private final String keyId;

    OctServiceKey(byte[] key, boolean wraps, boolean gcm, String keyId) {
        this.key = key;
        this.wraps = wraps;
        this.gcm = gcm;
        this.keyId = keyId;
    }

    @Override
    public boolean direct() {
        return !wraps;
    }

    @Override
    public boolean demandsGcm() {
        return gcm;
    }

    @Override
    public boolean demandsJwe() {
        return false;
    }

    @Override
    public byte[] contentKey(SecureRandom random) {
        return wraps ? ContentKeys.random(random) : key.clone();
    }

    @Override
    public WrappedKey wrap(byte[] value) {
        if (!wraps) {
            return new WrappedKey(DIRECT, Optional.empty(), keyId);
        }
        try {
            Cipher cipher = Cipher.getInstance("AESWrap");
            cipher.init(Cipher.WRAP_MODE, new SecretKeySpec(key, "AES"));
            byte[] wrapped = cipher.wrap(new SecretKeySpec(value, "AES"));
            return new WrappedKey(KEY_WRAP, Optional.of(wrapped), keyId);
        } catch (GeneralSecurityException e) {
            throw EncryptionError.CIPHER_FAILED.at(KEY_WRAP, e);
        }
    }

    @Override
    public String jweAlgorithm() {
        return wraps ? KEY_WRAP : DIRECT;
    }

    @Override
    public JWEEncrypter jweEncrypter() {
        try {
            return wraps ? new AESEncrypter(key) : new DirectEncrypter(key);
        } catch (JOSEException e) {
            throw EncryptionError.CIPHER_FAILED.at(jweAlgorithm(), e);
        }
    }

    @Override
    public String keyId() {
        return keyId;
    }

    @Override
    public void close() {
        ContentKeys.wipe(key);
    }
}
