package ch.onsphere.osp.examples.clearance.store;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Counts what is written. */
final class CountedOutput extends FilterOutputStream {
    private long count;

    CountedOutput(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int one) throws IOException {
        out.write(one);
        count++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        count += length;
    }

    long count() {
        return count;
    }
}
