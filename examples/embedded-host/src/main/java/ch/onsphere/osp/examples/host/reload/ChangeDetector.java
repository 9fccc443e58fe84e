package ch.onsphere.osp.examples.host.reload;

import java.io.IOException;

/**
 * Tells when a tree has changed and has come to rest. A change counts once two looks in a row see
 * the same, so that a checkout half done is not taken for the new tree.
 */
final class ChangeDetector {

    /** Takes a look. */
    @FunctionalInterface
    interface Look {
        long fingerprint() throws IOException;
    }

    private final Look look;
    private long settled;
    private long seen;

    ChangeDetector(Look look) throws IOException {
        this.look = look;
        this.settled = look.fingerprint();
        this.seen = settled;
    }

    /** Looks once more. True when there is a change that has come to rest since the last call. */
    boolean poll() throws IOException {
        long now = look.fingerprint();
        boolean atRest = now == seen;
        seen = now;
        if (!atRest || now == settled) {
            return false;
        }
        settled = now;
        return true;
    }
}
