package ch.onsphere.osp.examples.simulator.faults;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** Bodies that no client should swallow. */
public final class WrongBodies {
    private static final int LARGEST_JUNK = 64 * 1024;
    private static final long LARGEST = 1L << 30;

    // One array for all oversize answers of a size, so that many at once cost no more than one.
    private byte[] oversize = {};

    /** Bytes that mean nothing, the same ones each time. */
    public byte[] junk(int length) {
        byte[] junk = new byte[Math.min(length, LARGEST_JUNK)];
        new Random(length).nextBytes(junk);
        return junk;
    }

    /** Sound JSON of about that many bytes; it must not be changed. */
    public synchronized byte[] oversize(long bytes) {
        int length = (int) Math.max(16, Math.min(bytes, LARGEST));
        if (oversize.length != length) {
            byte[] head = "{\"data\":\"".getBytes(StandardCharsets.UTF_8);
            byte[] filled = new byte[length];
            Arrays.fill(filled, (byte) 'x');
            System.arraycopy(head, 0, filled, 0, head.length);
            filled[length - 2] = '"';
            filled[length - 1] = '}';
            oversize = filled;
        }
        return oversize;
    }
}
