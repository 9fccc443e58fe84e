package ch.onsphere.osp.examples.clearance.server;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.LongAdder;

/** The body of a block; what is read of it is counted, whatever becomes of the request. */
final class CountedBody extends FilterInputStream {
    private final LongAdder received;

    CountedBody(InputStream body, LongAdder received) {
        super(body);
        this.received = received;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read >= 0) {
            received.increment();
        }
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            received.add(read);
        }
        return read;
    }
}
