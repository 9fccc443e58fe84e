package ch.onsphere.osp.examples.benchmarks.jobs;

import ch.onsphere.osp.examples.benchmarks.load.BareClients;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;

/**
 * Does small jobs with as few calls as can be: no journal, no record, no renewal, no progress, and
 * no thread that waits for another. Arguments: the connection file, the account's certificate
 * authority, the number of threads.
 */
final class BareJobsMain {

    private static final int LIST = 1_000;

    private BareJobsMain() {}

    /** Runs until it is ended, or something does not work. */
    public static void main(String[] args) throws Exception {
        JsonNode file = new JsonMapper().readTree(Path.of(args[0]).toFile());
        int callers = Integer.parseInt(args[2]);
        BlockingQueue<String> jobs = new ArrayBlockingQueue<>(LIST);
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try (CloseableHttpClient http =
                BareClients.create(List.of(Path.of(args[1])), callers + 1, 1)) {
            BareAccount account = new BareAccount(http, file);
            account.signIn();
            System.out.println("begins");
            List<Future<Void>> working = new ArrayList<>();
            for (int caller = 0; caller < callers; caller++) {
                working.add(threads.submit(() -> work(account, jobs)));
            }
            while (working.stream().noneMatch(Future::isDone)) {
                for (String job : account.list()) {
                    jobs.put(job);
                }
                while (!jobs.isEmpty() && working.stream().noneMatch(Future::isDone)) {
                    TimeUnit.MILLISECONDS.sleep(5);
                }
                TimeUnit.MILLISECONDS.sleep(50);
            }
            for (Future<Void> each : working) {
                if (each.isDone()) {
                    each.get();
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static Void work(BareAccount account, BlockingQueue<String> jobs) throws Exception {
        while (true) {
            account.doJob(jobs.take());
        }
    }
}
