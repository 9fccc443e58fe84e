package ch.onsphere.osp.examples.benchmarks.measure;

import java.util.Locale;

/** Tells whoever waits how far it is, apart from the result. */
public final class Progress {

    private Progress() {}

    /** Tells a line. */
    public static void tell(String format, Object... arguments) {
        System.err.println(String.format(Locale.ROOT, format, arguments));
    }
}
