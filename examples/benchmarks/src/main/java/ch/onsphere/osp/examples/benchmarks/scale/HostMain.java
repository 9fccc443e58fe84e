package ch.onsphere.osp.examples.benchmarks.scale;

import ch.onsphere.osp.examples.benchmarks.load.HostSide;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * A host and its module and nothing else, so that the heap is theirs. Arguments: the tree, a
 * directory for its state, the number of servers, and how many seconds to rest before the heap is
 * looked at.
 */
final class HostMain {

    private static final int COLLECTIONS = 3;

    private HostMain() {}

    /** Starts the host, waits until all servers are online, tells figures, and stops it. */
    public static void main(String[] args) throws InterruptedException {
        int servers = Integer.parseInt(args[2]);
        Instant begin = Instant.now();
        try (HostSide host = HostSide.start(Path.of(args[0]), Path.of(args[1]))) {
            Instant online = host.awaitOnline(servers);
            System.out.println("online " + Duration.between(begin, online).toNanos() / 1e9);
            Thread.sleep(1000L * Integer.parseInt(args[3]));
            System.out.println("heap " + heapAfterCollection());
            System.out.println("threads " + ManagementFactory.getThreadMXBean().getThreadCount());
        }
    }

    private static long heapAfterCollection() throws InterruptedException {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
            Thread.sleep(200);
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
