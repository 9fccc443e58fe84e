package ch.onsphere.osp.clearance.registry;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.clearance.error.NetworkError;
import ch.onsphere.osp.clearance.http.HttpAnswer;
import ch.onsphere.osp.kit.time.Backoff;
import ch.onsphere.osp.kit.time.TimeSource;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/**
 * Repeats what is safe to repeat: after 408, 429, 5xx and failures of the connection, with full
 * jitter, no sooner than the service allows, and not for ever.
 */
public final class Retries {

    private final TimeSource time;
    private final Backoff backoff;
    private final Duration longest;

    /**
     * A policy.
     *
     * @param time waits
     * @param backoff how long to wait between attempts
     * @param longest from the first failure to the last attempt
     */
    public Retries(TimeSource time, Backoff backoff, Duration longest) {
        this.time = time;
        this.backoff = backoff;
        this.longest = longest;
    }

    /** Something that is safe to repeat. */
    @FunctionalInterface
    interface Attempt {
        /**
         * Tries once.
         *
         * @param earlier whether an attempt before this one may have reached the service
         */
        HttpAnswer make(boolean earlier) throws InterruptedException;
    }

    /** The first answer that is neither busy nor a failure of the service. */
    HttpAnswer until(Attempt attempt) throws InterruptedException {
        long failedFirst = 0;
        boolean earlier = false;
        for (int failures = 1; ; failures++) {
            OspException failure;
            Duration wait = backoff.afterFailures(failures);
            try {
                HttpAnswer answer = attempt.make(earlier);
                if (!isPassing(answer.status())) {
                    return answer;
                }
                failure = Answers.failure(answer);
                wait = longer(wait, answer.retryAfter().orElse(wait));
            } catch (OspException e) {
                if (!e.code().retryable() || !(e.code() instanceof NetworkError)) {
                    throw e;
                }
                failure = e;
            }
            // A first attempt that was long in coming to nothing leaves the time of the others.
            failedFirst = earlier ? failedFirst : time.nanos();
            earlier = true;
            if (time.nanos() - failedFirst + wait.toNanos() > longest.toNanos()) {
                throw failure;
            }
            pause(wait);
        }
    }

    private static boolean isPassing(int status) {
        return status == 408 || status == 429 || status >= 500;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private void pause(Duration wait) throws InterruptedException {
        CountDownLatch over = new CountDownLatch(1);
        TimeSource.Cancellable alarm = time.after(wait, over::countDown);
        try {
            over.await();
        } finally {
            alarm.cancel();
        }
    }
}
