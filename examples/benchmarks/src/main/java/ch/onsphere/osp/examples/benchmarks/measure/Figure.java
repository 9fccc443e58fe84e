package ch.onsphere.osp.examples.benchmarks.measure;

/**
 * One line of the report.
 *
 * @param what what was measured
 * @param measured what this project takes
 * @param beside what it is measured against; empty when there is no other side
 * @param value the figure that counts
 * @param bound what it is held to, or null when it is only told
 */
public record Figure(String what, String measured, String beside, double value, Bound bound) {

    /** A figure that is held to nothing and only helps to read the others. */
    public static Figure told(String what, String measured, String beside) {
        return new Figure(what, measured, beside, Double.NaN, null);
    }

    /** Whether nothing is wrong with it. */
    public boolean isMet() {
        return bound == null || bound.isMetBy(value);
    }
}
