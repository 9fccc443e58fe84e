package ch.onsphere.osp.examples.demo.transcript;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** The story on the console, at most 100 columns wide. */
public final class Transcript {

    private static final int WIDTH = 100;
    private static final int MARGIN = 4;
    private static final int LABEL = 10;
    private static final int MARK = 2;

    private final PrintStream out;
    private final Style style;
    private Voice speaking;
    private volatile boolean silent;

    /**
     * Nothing is told yet.
     *
     * @param out where it goes
     * @param style how marks look
     */
    public Transcript(PrintStream out, Style style) {
        this.out = out;
        this.style = style;
    }

    /**
     * A paragraph that belongs to no step.
     *
     * @param text its text, wrapped as needed
     */
    public void paragraph(String text) {
        Wrapped.lines(text, WIDTH).forEach(this::print);
    }

    /**
     * A line as it is, such as a command to copy.
     *
     * @param text the line
     */
    public void line(String text) {
        print(text);
    }

    /**
     * A heading after an empty line.
     *
     * @param text the heading
     */
    public void heading(String text) {
        print("");
        print(style.strong(text));
        speaking = null;
    }

    /** Says nothing from now on: what happens while everything closes is no part of the story. */
    public void silence() {
        silent = true;
    }

    void tell(Voice who, String text) {
        say(who, " ".repeat(MARK), text);
    }

    void marked(Voice who, boolean good, String text) {
        say(who, style.mark(good) + " ", text);
    }

    /** A command that works when it is copied: never wrapped. */
    void command(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String last = i == lines.size() - 1 ? "" : " \\";
            print(start(Voice.TRY) + "  " + style.faint(lines.get(i) + last));
        }
    }

    void verdict(boolean good, Duration took) {
        String seconds = String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
        String words = good ? "observed" : "NOT OBSERVED";
        print("  " + style.mark(good) + " " + style.strong(words) + ", " + seconds);
    }

    private void say(Voice who, String mark, String text) {
        String lead = mark;
        for (String line : Wrapped.lines(text, WIDTH - MARGIN - LABEL - MARK)) {
            print(start(who) + lead + line);
            lead = " ".repeat(MARK);
        }
    }

    /** The speaker is named where it changes. */
    private String start(Voice who) {
        String label = who == speaking ? "" : who.label();
        speaking = who;
        return " ".repeat(MARGIN) + label + " ".repeat(LABEL - label.length());
    }

    private void print(String line) {
        if (!silent) {
            out.println(line.stripTrailing());
            out.flush();
        }
    }
}
