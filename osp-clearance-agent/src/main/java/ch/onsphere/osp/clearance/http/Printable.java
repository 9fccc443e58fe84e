package ch.onsphere.osp.clearance.http;

/** Makes what others say fit on one line of a log. */
public final class Printable {

    private Printable() {}

    /**
     * One line.
     *
     * @param text anything
     * @param longest the most characters
     * @return the text, shortened, without characters that break or forge a line
     */
    public static String line(String text, int longest) {
        String oneLine = text.strip().replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
        return oneLine.codePointCount(0, oneLine.length()) <= longest
                ? oneLine
                : oneLine.substring(0, oneLine.offsetByCodePoints(0, longest)) + "…";
    }
}
