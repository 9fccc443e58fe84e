package ch.onsphere.osp.examples.benchmarks.load;

import ch.onsphere.osp.examples.benchmarks.measure.Latencies;
import ch.onsphere.osp.examples.benchmarks.measure.Round;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** So many callers, each of which waits for one result before it asks for the next. */
public final class ClosedLoop {

    /** What a caller does over and over. It throws when it did not work. */
    @FunctionalInterface
    public interface Call {
        /** Does it once, to the end. */
        void once(int caller) throws Exception;
    }

    private ClosedLoop() {}

    /** Runs one round; the first failure of a caller ends it. */
    public static Round run(int callers, Duration duration, Call call)
            throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            long processorBefore = processorNanos();
            long begin = System.nanoTime();
            long end = begin + duration.toNanos();
            List<Future<Latencies>> running = new ArrayList<>();
            for (int caller = 0; caller < callers; caller++) {
                int number = caller;
                running.add(threads.submit(() -> repeat(call, number, end)));
            }
            List<Latencies> done = new ArrayList<>();
            for (Future<Latencies> each : running) {
                done.add(each.get());
            }
            long took = System.nanoTime() - begin;
            return new Round(
                    Duration.ofNanos(took),
                    Duration.ofNanos(processorNanos() - processorBefore),
                    Latencies.merged(done));
        } finally {
            threads.shutdownNow();
        }
    }

    static long processorNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static Latencies repeat(Call call, int caller, long end) throws Exception {
        long[] taken = new long[1024];
        int count = 0;
        long before = System.nanoTime();
        while (end - before > 0) {
            call.once(caller);
            long now = System.nanoTime();
            if (count == taken.length) {
                taken = Arrays.copyOf(taken, 2 * count);
            }
            taken[count++] = now - before;
            before = now;
        }
        return Latencies.of(Arrays.copyOf(taken, count));
    }
}
