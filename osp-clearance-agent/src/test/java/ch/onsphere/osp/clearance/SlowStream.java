package ch.onsphere.osp.clearance;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A recording that gives a few bytes at a time, as long as a test lets it. */
final class SlowStream extends FilterInputStream {

    /** What a test holds in its hand. */
    static final class Valve {
        private final Semaphore open = new Semaphore(0);
        private final AtomicInteger streams = new AtomicInteger();
        private final AtomicInteger interrupted = new AtomicInteger();

        InputStream around(InputStream content) {
            streams.incrementAndGet();
            return new SlowStream(content, this);
        }

        void open() {
            open.release(1_000_000);
        }

        int streams() {
            return streams.get();
        }

        int interrupted() {
            return interrupted.get();
        }
    }

    private static final Duration BETWEEN = Duration.ofMillis(50);
    private static final int PIECE = 1_000;

    private final Valve valve;

    private SlowStream(InputStream content, Valve valve) {
        super(content);
        this.valve = valve;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            if (!valve.open.tryAcquire(BETWEEN.toMillis(), TimeUnit.MILLISECONDS)) {
                return super.read(bytes, offset, Math.min(1, length));
            }
        } catch (InterruptedException e) {
            valve.interrupted.incrementAndGet();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
        return super.read(bytes, offset, Math.min(PIECE, length));
    }
}
