package ch.onsphere.osp.kit.time;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets a thread wait a moment between two looks, but not longer than the module lives. */
public final class Pause implements AutoCloseable {

    private final CountDownLatch closed = new CountDownLatch(1);

    /**
     * Waits.
     *
     * @param moment how long; it should be short
     * @return false when there is no time left to go on
     */
    public boolean by(Duration moment) {
        try {
            return !closed.await(moment.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Ends all waits, now and later. */
    @Override
    public void close() {
        closed.countDown();
    }
}
