package ch.onsphere.osp.clearance.upload;

import ch.onsphere.osp.clearance.error.ModuleError;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** What has been read of a file so far: how much, and its SHA-256. Its bytes are not kept. */
final class Plaintext {

    private final MessageDigest digest;
    private long bytes;

    Plaintext() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }

    /**
     * Finds out at the start whether a hash can be read while it goes on: not every security
     * provider can copy one, and none has to.
     */
    static void check() {
        Plaintext any = new Plaintext();
        try {
            var unused = any.digest.clone();
        } catch (CloneNotSupportedException e) {
            throw ModuleError.NO_RUNNING_HASH.at(any.digest.getProvider().getName(), e);
        }
    }

    void add(byte[] piece, int length) {
        digest.update(piece, 0, length);
        bytes += length;
    }

    long bytes() {
        return bytes;
    }

    /** The hash from the first byte to the last that was added; more may be added afterwards. */
    byte[] sha256() {
        try {
            return ((MessageDigest) digest.clone()).digest();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("it could be copied at the start", e);
        }
    }
}
