package ch.onsphere.osp.kit.text;

/** Text from elsewhere, made fit for a message: no line break or control character enters a log. */
public final class Printable {

    private Printable() {}

    /**
     * A text on one line.
     *
     * @param text from anybody
     * @param most the most characters to keep
     * @return the text, cut and freed of what breaks or forges a line
     */
    public static String line(String text, int most) {
        String begin = text.strip();
        String shown =
                begin.codePointCount(0, begin.length()) <= most
                        ? begin
                        : begin.substring(0, begin.offsetByCodePoints(0, most)) + "…";
        return shown.replaceAll("[\\p{Cntrl}\\s\\u2028\\u2029]+", " ");
    }
}
