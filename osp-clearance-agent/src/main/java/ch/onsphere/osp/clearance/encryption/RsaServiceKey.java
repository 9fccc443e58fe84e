package ch.onsphere.osp.clearance.encryption;

import ch.onsphere.osp.clearance.error.EncryptionError;
import com.nimbusds.jose.JWEEncrypter;
import com.nimbusds.jose.crypto.RSAEncrypter;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;

/** A public RSA key: each file has a key of its own, which this one wraps. */
final class RsaServiceKey implements ServiceKey {

    static final String OAEP = "RSA-OAEP";
    static final String OAEP_256 = "RSA-OAEP-256";

    private final RSAPublicKey key;
    private final Optional<String> algorithm;
    private final boolean jwe;
    private final String keyId;

    RsaServiceKey(RSAPublicKey key, Optional<String> algorithm, boolean jwe, String keyId) {
        this.key = key;
        this.algorithm = algorithm;
        this.jwe = jwe;
        this.keyId = keyId;
    }

    @Override
    public boolean direct() {
        return false;
    }

    @Override
    public boolean demandsGcm() {
        return false;
    }

    @Override
    public boolean demandsJwe() {
        return jwe;
    }

    @Override
    public byte[] contentKey(SecureRandom random) {
        return ContentKeys.random(random);
    }

    @Override
    public WrappedKey wrap(byte[] value) {
        String named = algorithm.orElse(OAEP);
        // Both hashes are named: the short name of the JDK means SHA-256 with MGF1 over SHA-1,
        // which
        // nobody else can read.
        OAEPParameterSpec parameters =
                named.equals(OAEP_256)
                        ? oaep("SHA-256", MGF1ParameterSpec.SHA256)
                        : oaep("SHA-1", MGF1ParameterSpec.SHA1);
        try {
            Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key, parameters);
            return new WrappedKey(named, Optional.of(cipher.doFinal(value)), keyId);
        } catch (GeneralSecurityException e) {
            throw EncryptionError.CIPHER_FAILED.at(named, e);
        }
    }

    private static OAEPParameterSpec oaep(String hash, MGF1ParameterSpec mask) {
        return new OAEPParameterSpec(hash, "MGF1", mask, PSource.PSpecified.DEFAULT);
    }

    @Override
    public String jweAlgorithm() {
        return algorithm.orElse(OAEP_256);
    }

    @Override
    public JWEEncrypter jweEncrypter() {
        return new RSAEncrypter(key);
    }

    @Override
    public String keyId() {
        return keyId;
    }
}
