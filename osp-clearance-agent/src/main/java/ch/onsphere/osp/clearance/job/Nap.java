package ch.onsphere.osp.clearance.job;

import ch.onsphere.osp.kit.time.TimeSource;
import java.util.concurrent.Semaphore;

/** Lets the polling thread rest as it is planned, and be woken. */
final class Nap {

    private final TimeSource time;
    private final PollPlan plan;
    private final Semaphore wakes = new Semaphore(0);

    Nap(TimeSource time, PollPlan plan) {
        this.time = time;
        this.plan = plan;
    }

    /** Rests until the time is over or somebody wakes; a wake from before counts. */
    void afterFailures(int failures) throws InterruptedException {
        TimeSource.Cancellable alarm = time.after(plan.afterFailures(failures), this::wake);
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
