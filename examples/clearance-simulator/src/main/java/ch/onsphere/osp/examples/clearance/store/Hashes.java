package ch.onsphere.osp.examples.clearance.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Makes message digests that every Java has. */
final class Hashes {
    private Hashes() {}

    static MessageDigest of(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
