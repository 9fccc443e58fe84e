package ch.onsphere.osp.examples.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Several agents that want the same jobs. */
@Timeout(300)
class CompetingAgentsTest {
    private static final int AGENTS = 4;
    private static final int JOBS = 200;

    @Test
    void everyJobIsDoneOnce() throws InterruptedException, ExecutionException, TimeoutException {
        ExecutorService threads = Executors.newFixedThreadPool(AGENTS);
        try (SimulatedAccount account = SimulatedAccount.start(AccountOptions.defaults())) {
            for (int i = 0; i < JOBS; i++) {
                account.post(JobRequest.discovery());
            }
            List<Future<Integer>> done = new ArrayList<>();
            for (int i = 0; i < AGENTS; i++) {
                TestAgent agent = TestAgent.signedIn(account, "agent-" + i);
                Random choice = new Random(i);
                done.add(threads.submit(() -> work(agent, choice)));
            }
            int sum = 0;
            for (Future<Integer> some : done) {
                sum += some.get(120, TimeUnit.SECONDS);
            }

            assertThat(sum).isEqualTo(JOBS);
            assertThat(account.jobs())
                    .hasSize(JOBS)
                    .allMatch(job -> job.state() == JobState.COMPLETED)
                    .allMatch(job -> job.completions() == 1 && job.locks() == 1);
        } finally {
            threads.shutdownNow();
        }
    }

    private static int work(TestAgent agent, Random choice) {
        int completed = 0;
        for (JsonNode jobs = agent.list(); !jobs.isEmpty(); jobs = agent.list()) {
            String id = jobs.path(choice.nextInt(Math.min(8, jobs.size()))).path("id").asText();
            String lock = agent.lock(id);
            if (!lock.isEmpty() && agent.complete(id, lock, "Completed").statusCode() == 204) {
                completed++;
            }
        }
        return completed;
    }
}
