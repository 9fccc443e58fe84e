package ch.onsphere.osp.examples.xprotect.wire;

/**
 * A product version {@code YY.R.build...}, as far as it decides what exists.
 *
 * @param year 22 for 2022
 * @param release 1 to 3 within the year
 * @param text the whole version
 */
public record ProductVersion(int year, int release, String text) {
    /** Reads a version of at least two numbers. */
    public static ProductVersion parse(String text) {
        String[] parts = text.split("\\.", 3);
        return new ProductVersion(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), text);
    }

    /** Whether it is that release or a later one. */
    public boolean atLeast(int otherYear, int otherRelease) {
        return year > otherYear || (year == otherYear && release >= otherRelease);
    }
}
