package ch.onsphere.osp.milestone.stream;

import ch.onsphere.osp.milestone.error.MilestoneError;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets a thread rest until something has happened that it should look at. */
final class Wake {

    private final Semaphore news = new Semaphore(0);

    void ring() {
        news.release();
    }

    /** Waits for news, those included that came before. */
    void await() {
        try {
            news.acquire();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        news.drainPermits();
    }

    /** Waits for news, but not longer than a limit. */
    void await(Duration limit) {
        try {
            if (news.tryAcquire(limit.toNanos(), TimeUnit.NANOSECONDS)) {
                news.drainPermits();
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static RuntimeException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return MilestoneError.STOPPING.at("interrupted", e);
    }
}
