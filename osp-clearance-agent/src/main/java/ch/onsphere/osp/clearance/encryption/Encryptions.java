package ch.onsphere.osp.clearance.encryption;

import ch.onsphere.osp.clearance.configuration.EncryptionScheme;
import ch.onsphere.osp.clearance.error.EncryptionError;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.OptionalLong;

/** Chooses how each file of an account is encrypted. */
public final class Encryptions {

    private static final int CBC_IV = 16;

    private final EncryptionScheme wanted;
    private final boolean disabled;
    private final SecureRandom random;

    /**
     * For one account.
     *
     * @param wanted what to do where the key of the service leaves a choice
     * @param disabled whether the account's connection file switches encryption off
     * @param random makes keys and vectors
     */
    public Encryptions(EncryptionScheme wanted, boolean disabled, SecureRandom random) {
        this.wanted = wanted;
        this.disabled = disabled;
        this.random = random;
    }

    /**
     * Begins a file, with a key and a vector that no other file has.
     *
     * @param jsonWebKey what the service gave
     * @param size of the file, if known
     * @return how it is encrypted; closed by the caller
     */
    public FileEncryption begin(Optional<ObjectNode> jsonWebKey, OptionalLong size) {
        if (disabled) {
            return new ClearFile();
        }
        // A missing key is never taken as a wish for clear files: it may be a fault, or an attack.
        ServiceKey key =
                ServiceKeyReader.read(
                        jsonWebKey.orElseThrow(() -> EncryptionError.KEY_MISSING.at("no key")));
        if (key.demandsJwe() || (wanted == EncryptionScheme.JWE && fitsJwe(size))) {
            return jwe(key, size);
        }
        try (key) {
            return isVersion2(key) ? version2(key) : version1(key);
        }
    }

    private static FileEncryption jwe(ServiceKey key, OptionalLong size) {
        if (size.isPresent() && size.getAsLong() > JweFile.LARGEST) {
            throw EncryptionError.FILE_TOO_LARGE_FOR_JWE.at(size.getAsLong() + " bytes");
        }
        return new JweFile(key);
    }

    /** A key that is itself the key of the file decides: another scheme would not be understood. */
    private boolean isVersion2(ServiceKey key) {
        return key.demandsGcm() || (!key.direct() && wanted == EncryptionScheme.AZURE_V2);
    }

    /**
     * Goes on with a file that an earlier run has begun.
     *
     * @param scheme how it was begun
     * @param material its key and vector, taken over
     * @param metadata what the service is to be told
     * @return how it is encrypted; closed by the caller
     */
    public FileEncryption resume(
            Scheme scheme, KeyMaterial material, Optional<ObjectNode> metadata) {
        return switch (scheme) {
            case CLEAR -> new ClearFile();
            case AZURE_V1, AZURE_V2 -> new AzureFile(scheme, material, metadata.orElseThrow());
            case JWE -> throw new IllegalArgumentException("a JWE is begun anew");
        };
    }

    private static boolean fitsJwe(OptionalLong size) {
        // Some readers take a JWE without ciphertext for a broken one.
        return size.isPresent() && size.getAsLong() > 0 && size.getAsLong() <= JweFile.LARGEST;
    }

    private FileEncryption version1(ServiceKey key) {
        byte[] content = key.contentKey(random);
        byte[] iv = new byte[CBC_IV];
        random.nextBytes(iv);
        return new AzureFile(
                Scheme.AZURE_V1,
                new KeyMaterial(content, iv),
                AzureMetadata.version1(iv, key.wrap(content)));
    }

    private FileEncryption version2(ServiceKey key) {
        byte[] content = key.contentKey(random);
        ByteBuffer nonce = ByteBuffer.allocate(GcmRegionEncryptor.NONCE);
        if (key.direct()) {
            // The service may give the same key for two files. Counters that begin anywhere in 64
            // bits do not meet; counters that begin at 0 would.
            nonce.putLong(random.nextLong());
        }
        byte[] value = ContentKeys.withVersion2(content);
        try {
            return new AzureFile(
                    Scheme.AZURE_V2,
                    new KeyMaterial(content, nonce.array()),
                    AzureMetadata.version2(key.wrap(value)));
        } finally {
            ContentKeys.wipe(value);
        }
    }
}
