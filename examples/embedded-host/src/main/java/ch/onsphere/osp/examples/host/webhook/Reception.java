package ch.onsphere.osp.examples.host.webhook;

import ch.onsphere.osp.api.WebhookRequest;
import ch.onsphere.osp.api.Webhooks.Receiver;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One path and who receives there. What has no answer yet is counted until the receiver gives one,
 * also when the sender was sent away long before: its body is still in memory.
 */
final class Reception {

    private static final int MOST_UNDERWAY = 64;

    private final String path;
    private final Receiver receiver;
    private final Executor executor;
    private final AtomicInteger underway = new AtomicInteger();

    Reception(String path, Receiver receiver, Executor executor) {
        this.path = path;
        this.receiver = receiver;
        this.executor = executor;
    }

    CompletionStage<Integer> receive(WebhookRequest request) {
        if (underway.incrementAndGet() > MOST_UNDERWAY) {
            underway.decrementAndGet();
            return CompletableFuture.failedFuture(new OverloadedException(path));
        }
        CompletableFuture<Integer> answer = new CompletableFuture<>();
        try {
            executor.execute(() -> hand(request, answer));
        } catch (RejectedExecutionException e) {
            underway.decrementAndGet();
            answer.completeExceptionally(new OverloadedException(path));
        }
        return answer;
    }

    /** A receiver that throws or answers nothing is like one that fails. */
    private void hand(WebhookRequest request, CompletableFuture<Integer> answer) {
        CompletionStage<Integer> told;
        try {
            told = receiver.receive(request);
        } catch (RuntimeException | LinkageError e) {
            told = CompletableFuture.failedFuture(e);
        }
        if (told == null) {
            told = CompletableFuture.failedFuture(new NullPointerException("no answer"));
        }
        told.whenComplete(
                (status, failure) -> {
                    underway.decrementAndGet();
                    if (failure != null) {
                        answer.completeExceptionally(failure);
                    } else {
                        answer.complete(status);
                    }
                });
    }
}
