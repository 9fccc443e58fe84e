package ch.onsphere.osp.examples.benchmarks.delivery;

import java.io.InputStream;
import java.util.Random;

/** Bytes without end, or nearly: they cost no more than being copied. */
final class Pattern extends InputStream {

    private static final byte[] BYTES = new byte[1 << 20];

    static {
        new Random(7).nextBytes(BYTES);
    }

    private final long size;
    private long at;

    Pattern(long size) {
        this.size = size;
    }

    @Override
    public int read() {
        return at == size ? -1 : BYTES[(int) (at++ % BYTES.length)] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (at == size) {
            return -1;
        }
        int from = (int) (at % BYTES.length);
        int some = (int) Math.min(Math.min(length, BYTES.length - from), size - at);
        System.arraycopy(BYTES, from, into, offset, some);
        at += some;
        return some;
    }
}
