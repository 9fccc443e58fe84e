package ch.onsphere.osp.examples.benchmarks.stream;

import ch.onsphere.osp.examples.benchmarks.measure.Latencies;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** How long events took from the site to where they count. */
final class Arrivals {

    private static final long PATIENCE_SECONDS = 60;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private long[] nanos = new long[0];
    private int count;

    /** Begins anew, for so many events. */
    void expect(int events) {
        lock.lock();
        try {
            nanos = new long[events];
            count = 0;
        } finally {
            lock.unlock();
        }
    }

    /** An event is there that was sent at that reading of the machine's clock. */
    void add(long sentNanos) {
        long took = System.nanoTime() - sentNanos;
        lock.lock();
        try {
            if (count < nanos.length) {
                nanos[count++] = took;
                if (count == nanos.length) {
                    arrived.signalAll();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** All of them, once they are there. */
    Latencies await() throws InterruptedException {
        lock.lock();
        try {
            long left = TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (count < nanos.length) {
                left = arrived.awaitNanos(left);
                if (left <= 0) {
                    throw new IllegalStateException(count + " of " + nanos.length + " arrived");
                }
            }
            return Latencies.of(nanos);
        } finally {
            lock.unlock();
        }
    }
}
