package ch.onsphere.osp.clearance.journal;

import ch.onsphere.osp.clearance.encryption.KeyMaterial;
import ch.onsphere.osp.clearance.error.EncryptionError;
import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSADecrypter;
import com.nimbusds.jose.crypto.RSAEncrypter;
import com.nimbusds.jose.jwk.RSAKey;
import java.text.ParseException;
import java.util.Arrays;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Locks the keys of files with the account's own connection key, so that the journal alone opens
 * nothing: whoever finds it needs the connection file, too.
 */
final class KeyVault {

    private static final Logger LOG = LoggerFactory.getLogger(KeyVault.class);
    private static final int KEY_LENGTH = 32;

    private final RSAKey connectionKey;

    KeyVault(RSAKey connectionKey) {
        this.connectionKey = connectionKey;
    }

    String lock(KeyMaterial material) {
        byte[] key = material.key();
        if (key.length == 0) {
            return "";
        }
        byte[] both = Arrays.copyOf(key, key.length + material.iv().length);
        System.arraycopy(material.iv(), 0, both, key.length, material.iv().length);
        try {
            JWEObject jwe =
                    new JWEObject(
                            new JWEHeader(JWEAlgorithm.RSA_OAEP_256, EncryptionMethod.A256GCM),
                            new Payload(both));
            jwe.encrypt(new RSAEncrypter(connectionKey.toRSAPublicKey()));
            return jwe.serialize();
        } catch (JOSEException e) {
            throw EncryptionError.CIPHER_FAILED.at("the key of the connection file", e);
        } finally {
            Arrays.fill(both, (byte) 0);
        }
    }

    /** What was locked; empty when this connection key does not open it. */
    Optional<KeyMaterial> open(String secret) {
        if (secret.isEmpty()) {
            return Optional.of(KeyMaterial.none());
        }
        byte[] both = new byte[0];
        try {
            JWEObject jwe = JWEObject.parse(secret);
            jwe.decrypt(new RSADecrypter(connectionKey.toRSAPrivateKey()));
            both = jwe.getPayload().toBytes();
            if (both.length <= KEY_LENGTH) {
                return Optional.empty();
            }
            return Optional.of(
                    new KeyMaterial(
                            Arrays.copyOf(both, KEY_LENGTH),
                            Arrays.copyOfRange(both, KEY_LENGTH, both.length)));
        } catch (ParseException | JOSEException e) {
            LOG.warn(
                    "The key of a file in the journal does not open with this connection file, so the"
                            + " file is begun anew: {}",
                    e.getMessage());
            return Optional.empty();
        } finally {
            Arrays.fill(both, (byte) 0);
        }
    }
}
