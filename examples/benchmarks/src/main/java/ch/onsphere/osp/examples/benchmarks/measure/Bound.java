package ch.onsphere.osp.examples.benchmarks.measure;

import java.util.Locale;

/**
 * A limit that a figure is held to.
 *
 * @param direction on which side of the limit the figure has to lie
 * @param limit the limit
 * @param unit what is counted; empty for a ratio
 */
public record Bound(Direction direction, double limit, String unit) {

    /** On which side of the limit a figure has to lie. */
    public enum Direction {
        /** The limit or more. */
        AT_LEAST("≥"),
        /** The limit or less. */
        AT_MOST("≤"),
        /** Less than the limit. */
        BELOW("<"),
        /** The limit itself. */
        EXACTLY("=");

        private final String sign;

        Direction(String sign) {
            this.sign = sign;
        }
    }

    /** A figure that must reach the limit. */
    public static Bound atLeast(double limit, String unit) {
        return new Bound(Direction.AT_LEAST, limit, unit);
    }

    /** A figure that must not exceed the limit. */
    public static Bound atMost(double limit, String unit) {
        return new Bound(Direction.AT_MOST, limit, unit);
    }

    /** A figure that must stay below the limit. */
    public static Bound below(double limit, String unit) {
        return new Bound(Direction.BELOW, limit, unit);
    }

    /** A figure that must be the limit, such as a count of losses that must be none. */
    public static Bound exactly(double limit, String unit) {
        return new Bound(Direction.EXACTLY, limit, unit);
    }

    /** Whether a figure keeps the bound; one that is no number never does. */
    public boolean isMetBy(double figure) {
        return switch (direction) {
            case AT_LEAST -> figure >= limit;
            case AT_MOST -> figure <= limit;
            case BELOW -> figure < limit;
            case EXACTLY -> Double.compare(figure, limit) == 0;
        };
    }

    /** A figure in the unit of this bound, for people. */
    public String show(double figure) {
        String number =
                figure == Math.rint(figure) && Math.abs(figure) < 1e15 && !unit.isEmpty()
                        ? "%.0f".formatted(figure)
                        : String.format(Locale.ROOT, "%.2f", figure);
        return unit.isEmpty() ? number : number + " " + unit;
    }

    @Override
    public String toString() {
        return direction.sign + " " + show(limit);
    }
}
