package ch.onsphere.osp.clearance.job;

import ch.onsphere.osp.kit.time.Backoff;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long is waited between attempts, where no configuration says so.
 *
 * @param jobs between attempts to lock or to end a job
 * @param jobsLongest from the first failure of such a request to the last attempt
 * @param files between attempts with files and blocks
 * @param filesLongest from the first failure of such a request to the last attempt
 * @param holdOff how long a job that was given back is left to others
 * @param patience from the first failure of a job's own to the attempt after which what is missing
 *     is missing
 * @param random mixes what many agents would otherwise do alike
 */
public record Timing(
        Backoff jobs,
        Duration jobsLongest,
        Backoff files,
        Duration filesLongest,
        Backoff holdOff,
        Duration patience,
        Random random) {

    /**
     * For production.
     *
     * @return the usual times
     */
    public static Timing usual() {
        Random random = new Random();
        return new Timing(
                backoff(Duration.ofMillis(500), Duration.ofSeconds(10)),
                Duration.ofSeconds(30),
                backoff(Duration.ofMillis(500), Duration.ofSeconds(30)),
                Duration.ofMinutes(5),
                backoff(Duration.ofSeconds(30), Duration.ofMinutes(10)),
                Duration.ofMinutes(15),
                random);
    }

    private static Backoff backoff(Duration first, Duration longest) {
        return new Backoff(first, longest, () -> ThreadLocalRandom.current().nextDouble());
    }
}
