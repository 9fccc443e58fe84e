package ch.onsphere.osp.examples.demo.transcript;

/** Colours, where the output can show them; the words alone say everything. */
public enum Style {
    /** For a terminal. */
    COLOURED,
    /** For files, pipes, and people who set NO_COLOR. */
    PLAIN;

    private static final String GREEN = "32";
    private static final String RED = "31";
    private static final String BOLD = "1";
    private static final String DIM = "2";

    String mark(boolean good) {
        return good ? in(GREEN, "✓") : in(RED, "✗");
    }

    String strong(String text) {
        return in(BOLD, text);
    }

    String faint(String text) {
        return in(DIM, text);
    }

    private String in(String code, String text) {
        return this == PLAIN ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
