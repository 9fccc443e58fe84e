package ch.onsphere.osp.clearance.handler;

import ch.onsphere.osp.api.ErrorCategory;
import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.clearance.error.JobError;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits for what a media source promises, but not for ever. */
final class Stages {

    private static final Logger LOG = LoggerFactory.getLogger(Stages.class);

    /** More than any source needs that will answer at all. */
    static final Duration LONGEST = Duration.ofMinutes(2);

    private Stages() {}

    /**
     * What a stage completes with.
     *
     * @param stage the promise
     * @param what what was asked for, for messages
     */
    static <T> T await(CompletionStage<T> stage, String what) throws InterruptedException {
        CompletableFuture<T> future = stage.toCompletableFuture();
        try {
            return future.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            future.cancel(true);
            throw JobError.SOURCE_FAILED.at(what + ": no answer within " + LONGEST, e);
        } catch (InterruptedException e) {
            future.cancel(true);
            throw e;
        } catch (ExecutionException e) {
            throw failure(what, e.getCause());
        }
    }

    /** Waits until each stage has completed in its way, or the time is over. */
    static void awaitAll(Collection<? extends CompletionStage<?>> stages, Duration limit)
            throws InterruptedException {
        CompletableFuture<?>[] futures =
                stages.stream()
                        .map(CompletionStage::toCompletableFuture)
                        .toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(futures).get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            LOG.debug("Not all have answered", e);
        }
    }

    /** An error of the source that will stay is told apart from one that passes. */
    static OspException failure(String what, Throwable cause) {
        if (cause instanceof OspException failure && failure.code() == JobError.SOURCE_AWAY) {
            return failure;
        }
        if (cause instanceof CancellationException) {
            return JobError.SOURCE_FAILED.at(what + ": no answer in time", cause);
        }
        if (cause instanceof OspException failure) {
            boolean lasting =
                    failure.code().category() == ErrorCategory.USER && !failure.code().retryable();
            JobError error = lasting ? JobError.DEVICE_UNKNOWN : JobError.SOURCE_FAILED;
            return error.at(what + ": " + failure.getMessage(), failure);
        }
        return JobError.SOURCE_FAILED.at(what + ": " + cause, cause);
    }
}
