package ch.onsphere.osp.examples.benchmarks;

import java.time.Duration;
import picocli.CommandLine.Option;

/** How often and how long both sides of a comparison are measured. */
final class RoundOptions {

    @Option(
            names = "--rounds",
            defaultValue = "11",
            description = "Rounds of each side (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--seconds",
            defaultValue = "3",
            description = "Length of a round (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--warm-up",
            defaultValue = "20",
            description = "Seconds of each side before it counts (default: ${DEFAULT-VALUE}).")
    private int warmUp;

    int count() {
        return rounds;
    }

    Duration length() {
        return Duration.ofSeconds(seconds);
    }

    Duration warmUp() {
        return Duration.ofSeconds(warmUp);
    }
}
