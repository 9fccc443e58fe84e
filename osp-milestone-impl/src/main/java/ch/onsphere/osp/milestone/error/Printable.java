package ch.onsphere.osp.milestone.error;

/** Text from elsewhere, made fit for a message: no line break or control character enters a log. */
public final class Printable {

    private Printable() {}

    /**
     * A text on one line.
     *
     * @param text from anybody
     * @param most the most characters to keep
     * @return the text, cut and freed of what cannot be printed
     */
    public static String line(String text, int most) {
        String shown = text.length() > most ? text.substring(0, most) + "…" : text;
        return shown.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }
}
