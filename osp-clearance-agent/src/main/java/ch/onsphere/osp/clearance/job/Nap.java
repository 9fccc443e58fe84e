package ch.onsphere.osp.clearance.job;

import ch.onsphere.osp.kit.time.TimeSource;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/** Lets the polling thread rest, and be woken. */
final class Nap {

    private final TimeSource time;
    private final Semaphore wakes = new Semaphore(0);

    Nap(TimeSource time) {
        this.time = time;
    }

    /** Rests until the time is over or somebody wakes; a wake from before counts. */
    void take(Duration duration) throws InterruptedException {
        TimeSource.Cancellable alarm = time.after(duration, this::wake);
        try {
            wakes.acquire();
        } finally {
            alarm.cancel();
            wakes.drainPermits();
        }
    }

    void wake() {
        wakes.release();
    }
}
