package ch.onsphere.osp.examples.clearance.crypto;

import ch.onsphere.osp.examples.clearance.KeyType;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.security.SecureRandom;
import java.util.UUID;

/**
 * Gives each new file its key. An RSA key serves many files, as that of a key vault does; a secret
 * serves one, since it may be the key of the content itself.
 */
public final class KeyRing {
    private static final int SECRET_BYTES = 32;
    // Rings of a process begin with it, each under an id of its own: keys take long to make.
    private static final RSAKey FIRST = newKey();

    private final SecureRandom random = new SecureRandom();
    private final String vault;
    private final KeyType type;
    private RSAKey rsa;

    /** A key ring of a vault at that address. */
    public KeyRing(String origin, KeyType type) {
        this.vault = origin + "/keys/";
        this.type = type;
        this.rsa = named(FIRST);
    }

    /** New files get another RSA key from now on. */
    public synchronized void change() {
        rsa = named(newKey());
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("The key of the account could not be made", e);
        }
    }

    private RSAKey named(RSAKey key) {
        return new RSAKey.Builder(key).keyID(newId("registry-key")).build();
    }

    /** The key of a new file. */
    public synchronized FileKey next() {
        if (type == KeyType.NONE) {
            return FileKey.none();
        }
        if (!type.isSecret()) {
            return FileKey.of(type, rsa);
        }
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return FileKey.of(type, newId("file-key"), secret);
    }

    private String newId(String name) {
        return vault + name + "/" + UUID.randomUUID().toString().replace("-", "");
    }
}
