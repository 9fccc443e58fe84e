package ch.onsphere.osp.examples.benchmarks.load;

import ch.onsphere.osp.examples.benchmarks.measure.Latencies;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/**
 * A load that does not wait for its answers to go on: each call has its time, and counts from that
 * time on, also when the caller is late because the call before took long.
 */
public final class PacedLoop {

    private static final double NANOS_PER_SECOND = 1e9;

    private PacedLoop() {}

    /** Makes so many calls a second, spread evenly over the callers. */
    public static Latencies run(
            int callers, double perSecond, Duration duration, ClosedLoop.Call call)
            throws Exception {
        double interval = callers * NANOS_PER_SECOND / perSecond;
        int calls = (int) (duration.toNanos() / interval);
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            long begin = System.nanoTime();
            List<Future<Latencies>> running = new ArrayList<>();
            for (int caller = 0; caller < callers; caller++) {
                int number = caller;
                long first = begin + (long) (interval * caller / callers);
                running.add(threads.submit(() -> paced(call, number, first, interval, calls)));
            }
            List<Latencies> done = new ArrayList<>();
            for (Future<Latencies> each : running) {
                done.add(each.get());
            }
            return Latencies.merged(done);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Latencies paced(
            ClosedLoop.Call call, int caller, long first, double interval, int calls)
            throws Exception {
        long[] taken = new long[calls];
        for (int i = 0; i < calls; i++) {
            long due = first + (long) (i * interval);
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            call.once(caller);
            taken[i] = System.nanoTime() - due;
        }
        return Latencies.of(taken);
    }
}
