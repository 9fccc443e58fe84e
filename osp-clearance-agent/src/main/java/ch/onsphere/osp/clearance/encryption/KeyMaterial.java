package ch.onsphere.osp.clearance.encryption;

import java.util.Arrays;

/**
 * Key and initialization vector of one file. Both belong to that file for ever: no other file, and
 * no other content of the same file, is encrypted with them.
 */
public final class KeyMaterial implements AutoCloseable {

    private static final KeyMaterial NONE = new KeyMaterial(new byte[0], new byte[0]);

    private final byte[] key;
    private final byte[] iv;

    /**
     * Takes both over.
     *
     * @param key of AES-256; wiped when this is closed
     * @param iv of 16 bytes for CBC; for GCM the nonce of the first region, of 12
     */
    public KeyMaterial(byte[] key, byte[] iv) {
        this.key = key;
        this.iv = iv;
    }

    /** What there is for a file in clear. */
    public static KeyMaterial none() {
        return NONE;
    }

    /** The key itself, not a copy: not to be kept or changed. */
    public byte[] key() {
        return key;
    }

    /** The initialization vector itself. */
    public byte[] iv() {
        return iv;
    }

    @Override
    public void close() {
        Arrays.fill(key, (byte) 0);
    }

    /** Tells nothing. */
    @Override
    public String toString() {
        return "KeyMaterial";
    }
}
