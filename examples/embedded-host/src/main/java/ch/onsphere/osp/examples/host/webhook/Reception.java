package ch.onsphere.osp.examples.host.webhook;

import ch.onsphere.osp.api.WebhookRequest;
import ch.onsphere.osp.api.Webhooks.Receiver;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One path and who receives there, on a thread of its own while there is something to receive: a
 * receiver that blocks takes no thread of the API and of no other path. What has no answer yet is
 * counted until the receiver gives one, also when the sender was sent away long before: its body is
 * still in memory.
 */
final class Reception {

    private static final int MOST_UNDERWAY = 64;
    private static final int IDLE_SECONDS = 10;

    private final String path;
    private final Receiver receiver;
    private final AtomicInteger underway = new AtomicInteger();

    // One takes post after post without being woken for each.
    private final ThreadPoolExecutor thread =
            new ThreadPoolExecutor(
                    1,
                    1,
                    IDLE_SECONDS,
                    TimeUnit.SECONDS,
                    new LinkedBlockingQueue<>(MOST_UNDERWAY),
                    this::named);

    Reception(String path, Receiver receiver) {
        this.path = path;
        this.receiver = receiver;
        thread.allowCoreThreadTimeOut(true);
    }

    private Thread named(Runnable task) {
        Thread named = new Thread(task, "osp-host-webhook" + path);
        // A receiver that hangs must not keep the process alive.
        named.setDaemon(true);
        return named;
    }

    CompletionStage<Integer> receive(WebhookRequest request) {
        if (underway.incrementAndGet() > MOST_UNDERWAY) {
            underway.decrementAndGet();
            return CompletableFuture.failedFuture(new OverloadedException(path));
        }
        CompletableFuture<Integer> answer = new CompletableFuture<>();
        try {
            thread.execute(() -> hand(request, answer));
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

    /** Receives nothing more, and asks a receiver that blocks to end. */
    void close() {
        thread.shutdownNow();
    }
}
