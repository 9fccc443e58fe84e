package ch.onsphere.osp.examples.benchmarks.scale;

import ch.onsphere.osp.examples.benchmarks.load.BareClients;
import ch.onsphere.osp.examples.benchmarks.load.BareRequests;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;

/**
 * Sends the requests with which a module connects, all servers at once, with one client. Argument:
 * a file with a line for each server, its address and its certificate file.
 */
final class BareMain {

    private BareMain() {}

    /** Tells how long the requests took in a fresh JVM. */
    public static void main(String[] args)
            throws IOException, InterruptedException, ExecutionException {
        List<URI> sites = new ArrayList<>();
        List<Path> certificates = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(args[0]))) {
            int space = line.indexOf(' ');
            sites.add(URI.create(line.substring(0, space)));
            certificates.add(Path.of(line.substring(space + 1)));
        }
        long begin = System.nanoTime();
        ExecutorService threads = Executors.newFixedThreadPool(sites.size());
        try (CloseableHttpClient http = BareClients.create(certificates, 1, sites.size())) {
            List<Future<?>> under = new ArrayList<>();
            for (URI site : sites) {
                under.add(
                        threads.submit(
                                () -> {
                                    new BareRequests(http, site).connect();
                                    return null;
                                }));
            }
            for (Future<?> each : under) {
                each.get();
            }
            System.out.println("connected " + (System.nanoTime() - begin) / 1e9);
        } finally {
            threads.shutdownNow();
        }
    }
}
