package ch.onsphere.osp.examples.benchmarks.measure;

import java.util.Arrays;
import java.util.Collection;

/** How long each of many operations took. */
public final class Latencies {

    private final long[] sortedNanos;

    private Latencies(long[] sortedNanos) {
        this.sortedNanos = sortedNanos;
    }

    /** From measured times in nanoseconds, in any order. */
    public static Latencies of(long... nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Latencies(sorted);
    }

    /** All of several measurements as one. */
    public static Latencies merged(Collection<Latencies> parts) {
        return of(parts.stream().flatMapToLong(part -> Arrays.stream(part.sortedNanos)).toArray());
    }

    /** How many operations there were. */
    public int count() {
        return sortedNanos.length;
    }

    /**
     * A percentile by nearest rank: the smallest measured time that at least so many percent of the
     * operations did not exceed.
     *
     * @param percent above 0, at most 100
     * @return microseconds
     */
    public double percentileMicros(double percent) {
        if (percent <= 0 || percent > 100) {
            throw new IllegalArgumentException("no such percentile: " + percent);
        }
        if (sortedNanos.length == 0) {
            return Double.NaN;
        }
        int rank = (int) Math.ceil(percent / 100 * sortedNanos.length);
        return sortedNanos[Math.max(1, rank) - 1] / 1e3;
    }
}
