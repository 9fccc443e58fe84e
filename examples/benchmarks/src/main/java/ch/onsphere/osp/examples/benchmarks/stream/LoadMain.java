package ch.onsphere.osp.examples.benchmarks.stream;

import ch.onsphere.osp.api.OspModule;
import ch.onsphere.osp.examples.benchmarks.process.Address;
import ch.onsphere.osp.milestone.MilestoneModuleProvider;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/**
 * The module and nothing else, so that the heap is its own. Arguments: where certificates are,
 * where state goes, and the sites. "look" is answered with the number of events that were published
 * and with what is left of the heap after collections; "await" and a number, once so many were
 * published or none has been for a while.
 */
final class LoadMain {

    private static final int COLLECTIONS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(2);

    private LoadMain() {}

    /** Runs until its input ends. */
    public static void main(String[] args) throws IOException, InterruptedException {
        List<Address> sites = new ArrayList<>();
        for (int i = 2; i < args.length; i++) {
            Path certificate = Path.of(args[0]).resolve("site-" + (i - 2) + ".pem");
            sites.add(new Address(URI.create(args[i]), certificate));
        }
        LongAdder published = new LongAdder();
        MeasuredHost host =
                new MeasuredHost(
                        StreamTrees.ofEvents(sites),
                        sites,
                        Path.of(args[1]),
                        told -> published.increment());
        OspModule module = new MilestoneModuleProvider().create(host);
        module.start();
        BufferedReader asked =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = asked.readLine(); line != null; line = asked.readLine()) {
            String[] words = line.split(" ", -1);
            if (words[0].equals("await")) {
                await(published, Long.parseLong(words[1]));
                System.out.println("reached");
            } else {
                System.out.println("published " + published.sum());
                System.out.println("heap " + heapAfterCollection());
            }
        }
        module.close();
    }

    private static void await(LongAdder published, long number) throws InterruptedException {
        long seen = published.sum();
        long since = System.nanoTime();
        while (seen < number && System.nanoTime() - since < PATIENCE.toNanos()) {
            Thread.sleep(BETWEEN_LOOKS.toMillis());
            if (published.sum() > seen) {
                seen = published.sum();
                since = System.nanoTime();
            }
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
