package ch.onsphere.osp.examples.benchmarks.measure;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/**
 * The middle of several measurements of the same thing, and how far they lie apart.
 *
 * @param median the middle one, or the mean of the two in the middle
 * @param min the smallest
 * @param max the largest
 */
public record Spread(double median, double min, double max) {

    /** Of at least one number. */
    public static Spread of(Collection<Double> numbers) {
        double[] sorted = numbers.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        if (sorted.length == 0) {
            throw new IllegalArgumentException("nothing was measured");
        }
        int middle = sorted.length / 2;
        double median =
                sorted.length % 2 == 1
                        ? sorted[middle]
                        : Arrays.stream(sorted, middle - 1, middle + 1).average().orElseThrow();
        return new Spread(median, sorted[0], sorted[sorted.length - 1]);
    }

    /** For people: the median, and the ends in brackets where they differ. */
    public String show(String format) {
        String middle = String.format(Locale.ROOT, format, median);
        return min == max
                ? middle
                : middle + String.format(Locale.ROOT, " (" + format + "–" + format + ")", min, max);
    }
}
