package ch.onsphere.osp.examples.host.modules;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Calls a module on a thread of its own and waits no longer than a bound. */
final class BoundedCall {

    private BoundedCall() {}

    /** Why the call did not end as it should, or empty when it did. */
    static Optional<Throwable> run(String what, Runnable call, Duration bound) {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        Thread thread =
                new Thread(
                        () -> {
                            try {
                                call.run();
                                done.complete(true);
                            } catch (Throwable e) { // a module may throw anything, errors too
                                done.completeExceptionally(e);
                            }
                        },
                        "osp-host-" + what);
        // A module that hangs must not keep the process alive.
        thread.setDaemon(true);
        thread.start();
        try {
            done.get(Math.max(1, bound.toNanos()), TimeUnit.NANOSECONDS);
            return Optional.empty();
        } catch (ExecutionException e) {
            return Optional.of(e.getCause());
        } catch (TimeoutException e) {
            thread.interrupt();
            return Optional.of(
                    new IllegalStateException(
                            "no answer from the module within " + bound.toMillis() + " ms", e));
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            return Optional.of(e);
        }
    }
}
