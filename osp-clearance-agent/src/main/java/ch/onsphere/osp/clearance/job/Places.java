package ch.onsphere.osp.clearance.job;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * How many jobs may be under way. The polling thread holds at most one place that no job uses yet;
 * every other belongs to a job, which gives it back once. CR-004
 */
final class Places {

    private final int all;
    private final Semaphore free;
    private boolean unused;

    Places(int all) {
        this.all = all;
        this.free = new Semaphore(all);
    }

    /** Used by one job. */
    final class Place {
        private final AtomicBoolean given = new AtomicBoolean();

        void giveBack() {
            if (given.compareAndSet(false, true)) {
                free.release();
            }
        }
    }

    /** Waits for a place. Called by the polling thread, as are the next three. */
    void take() throws InterruptedException {
        free.acquire();
        unused = true;
    }

    /** Whether there is a place for one more job. */
    boolean takeIfFree() {
        unused = unused || free.tryAcquire();
        return unused;
    }

    /** The place that was taken is now that of a job. */
    Place use() {
        unused = false;
        return new Place();
    }

    void giveBackUnused() {
        if (unused) {
            unused = false;
            free.release();
        }
    }

    boolean awaitAllFree(Duration limit) throws InterruptedException {
        if (!free.tryAcquire(all, limit.toNanos(), TimeUnit.NANOSECONDS)) {
            return false;
        }
        free.release(all);
        return true;
    }
}
