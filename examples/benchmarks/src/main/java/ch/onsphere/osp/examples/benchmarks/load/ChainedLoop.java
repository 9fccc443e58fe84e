package ch.onsphere.osp.examples.benchmarks.load;

import ch.onsphere.osp.examples.benchmarks.measure.Latencies;
import ch.onsphere.osp.examples.benchmarks.measure.Round;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * So many callers, none of which waits: each goes on from the result of one command to the next, on
 * the thread that tells the result. This is how the contract means it.
 */
public final class ChainedLoop {

    /** What a caller does over and over; fails when it did not work. */
    @FunctionalInterface
    public interface Call {
        /** Begins it. */
        CompletableFuture<?> begin(int caller);
    }

    private final Call call;
    private final int caller;
    private final long end;
    private final CompletableFuture<Latencies> done = new CompletableFuture<>();
    private long[] taken = new long[1024];
    private int count;
    private long begun;

    private ChainedLoop(Call call, int caller, long end) {
        this.call = call;
        this.caller = caller;
        this.end = end;
    }

    /** Runs one round; the first failure of a caller ends it. */
    public static Round run(int callers, Duration duration, Call call)
            throws InterruptedException, ExecutionException {
        long processorBefore = ClosedLoop.processorNanos();
        long begin = System.nanoTime();
        List<ChainedLoop> running = new ArrayList<>();
        for (int caller = 0; caller < callers; caller++) {
            ChainedLoop loop = new ChainedLoop(call, caller, begin + duration.toNanos());
            running.add(loop);
            loop.next();
        }
        List<Latencies> done = new ArrayList<>();
        for (ChainedLoop each : running) {
            done.add(each.done.get());
        }
        return new Round(
                Duration.ofNanos(System.nanoTime() - begin),
                Duration.ofNanos(ClosedLoop.processorNanos() - processorBefore),
                Latencies.merged(done));
    }

    @SuppressWarnings("FutureReturnValueIgnored") // whatever fails in it ends the loop
    private void next() {
        while (true) {
            begun = System.nanoTime();
            if (end - begun <= 0) {
                done.complete(Latencies.of(Arrays.copyOf(taken, count)));
                return;
            }
            CompletableFuture<?> result = call.begin(caller);
            if (!result.isDone()) {
                result.whenComplete((known, failure) -> goOn(failure));
                return;
            }
            // Settled at once, so nobody else will go on.
            if (!note(result.isCompletedExceptionally() ? new IllegalStateException() : null)) {
                return;
            }
        }
    }

    private void goOn(Throwable failure) {
        try {
            if (note(failure)) {
                next();
            }
        } catch (RuntimeException e) {
            done.completeExceptionally(e);
        }
    }

    private boolean note(Throwable failure) {
        if (failure != null) {
            done.completeExceptionally(failure);
            return false;
        }
        if (count == taken.length) {
            taken = Arrays.copyOf(taken, 2 * count);
        }
        taken[count++] = System.nanoTime() - begun;
        return true;
    }
}
