package ch.onsphere.osp.kit.text;

import java.util.regex.Pattern;

/**
 * Text from elsewhere, made fit for a message: no line break, control character or sign that turns
 * the direction of writing enters a log.
 */
public final class Printable {

    /** Control characters of ASCII and of Latin-1, line breaks, and what turns the direction. */
    private static final String FORGES =
            "\\p{Cc}\\p{Zl}\\p{Zp}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069";

    private static final Pattern ONE = Pattern.compile("[" + FORGES + "]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s" + FORGES + "]+");

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
        return BETWEEN_WORDS.matcher(shown).replaceAll(" ");
    }

    /**
     * A text of which nothing else is changed.
     *
     * @param text from anybody
     * @return the text, with a question mark for each sign that breaks or forges a line
     */
    public static String marked(String text) {
        return ONE.matcher(text).replaceAll("?");
    }
}
