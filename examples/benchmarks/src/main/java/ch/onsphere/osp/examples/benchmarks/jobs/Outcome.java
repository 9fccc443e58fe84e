package ch.onsphere.osp.examples.benchmarks.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of jobs, as their account tells it.
 *
 * @param jobs how many there are
 * @param once how many were completed exactly once
 * @param lockedAgain how many were locked more than once on the way
 * @param begun when the first was posted
 * @param finished when the last ended
 * @param byAgent how many each agent ended
 */
public record Outcome(
        int jobs,
        long once,
        long lockedAgain,
        Instant begun,
        Instant finished,
        Map<String, Long> byAgent) {

    static Outcome of(List<JsonNode> jobs) {
        Map<String, Long> byAgent = new TreeMap<>();
        jobs.forEach(job -> byAgent.merge(job.path("agentId").asText(), 1L, Long::sum));
        return new Outcome(
                jobs.size(),
                jobs.stream().filter(Outcome::isCompletedOnce).count(),
                jobs.stream().filter(job -> job.path("locks").asInt() > 1).count(),
                jobs.stream()
                        .map(job -> time(job, "created"))
                        .min(Instant::compareTo)
                        .orElseThrow(),
                jobs.stream()
                        .map(job -> time(job, "finished"))
                        .max(Instant::compareTo)
                        .orElseThrow(),
                byAgent);
    }

    private static boolean isCompletedOnce(JsonNode job) {
        return job.path("state").asText().equals("Completed")
                && job.path("completions").asInt() == 1;
    }

    private static Instant time(JsonNode job, String member) {
        return Instant.parse(job.path(member).asText());
    }
}
