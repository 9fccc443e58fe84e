package ch.onsphere.osp.examples.benchmarks.measure;

import java.time.Duration;

/**
 * What one side did in one round.
 *
 * @param took from the first begin to the last end
 * @param processor processor time of the whole process meanwhile
 * @param latencies how long each operation took
 */
public record Round(Duration took, Duration processor, Latencies latencies) {

    private static final double NANOS_PER_SECOND = 1e9;
    private static final double NANOS_PER_MICRO = 1e3;

    /** Operations per second. */
    public double perSecond() {
        return latencies.count() * NANOS_PER_SECOND / took.toNanos();
    }

    /** Processor time of an operation in microseconds; hardly changes with what others do. */
    public double processorMicros() {
        return processor.toNanos() / NANOS_PER_MICRO / latencies.count();
    }
}
