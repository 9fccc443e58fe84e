package ch.onsphere.osp.clearance.journal;

import java.security.MessageDigest;
import java.util.Arrays;

/** A block that was meant to be sent, and perhaps was. */
public final class KnownBlock {

    private static final int SHA_256 = 32;

    private final byte[] kept;

    KnownBlock(byte[] kept) {
        this.kept = kept;
    }

    /** As it lies in the journal: the hash, and whether the service has confirmed the block. */
    static byte[] kept(byte[] sha256, boolean acknowledged) {
        byte[] kept = Arrays.copyOf(sha256, SHA_256 + 1);
        kept[SHA_256] = (byte) (acknowledged ? 1 : 0);
        return kept;
    }

    static byte[] acknowledged(byte[] kept) {
        return kept(Arrays.copyOf(kept, SHA_256), true);
    }

    /**
     * Whether this is the block that was meant.
     *
     * @param sha256 of the file before encryption, up to what was read for the block
     * @return whether it is the same
     */
    public boolean is(byte[] sha256) {
        return MessageDigest.isEqual(Arrays.copyOf(kept, SHA_256), sha256);
    }

    /** Whether the service has confirmed it. */
    public boolean acknowledged() {
        return kept[SHA_256] == 1;
    }
}
