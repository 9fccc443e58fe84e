package ch.onsphere.osp.examples.benchmarks.jobs;

import java.time.Duration;
import java.util.Locale;

/**
 * So many jobs, done.
 *
 * @param agents by how many agents
 * @param jobs how many
 * @param took from their posting to the end of the last
 * @param outcome what became of them and of those before, as the account tells it
 * @param simulator processor time of the account meanwhile
 * @param workers processor time of all agents meanwhile
 * @param others the part of the machine that other programs took, from 0 to 1
 */
public record Shift(
        int agents,
        int jobs,
        Duration took,
        Outcome outcome,
        Duration simulator,
        Duration workers,
        double others) {

    /** Jobs per second. */
    public double perSecond() {
        return jobs / seconds(took);
    }

    /** How many processors each side kept busy, on average. */
    public String processors() {
        return String.format(
                Locale.ROOT,
                "processors: simulator %.2f, its callers %.2f, other programs %.2f",
                seconds(simulator) / seconds(took),
                seconds(workers) / seconds(took),
                others * Runtime.getRuntime().availableProcessors());
    }

    /** Processor time of the callers for one job, in milliseconds. */
    public double workerMillis() {
        return 1e3 * seconds(workers) / jobs;
    }

    /** Processor time of the simulator for one job, in milliseconds. */
    public double simulatorMillis() {
        return 1e3 * seconds(simulator) / jobs;
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
