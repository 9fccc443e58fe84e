package ch.onsphere.osp.examples.demo;

import ch.onsphere.osp.examples.demo.transcript.Transcript;
import ch.onsphere.osp.examples.demo.transcript.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What is said before the first step and after the last. */
final class Frame {

    private final Transcript transcript;

    Frame(Transcript transcript) {
        this.transcript = transcript;
    }

    void opening(Path log) {
        transcript.heading(
                "osp demo: values of OnSphere become events on XProtect sites, and events become values");
        transcript.paragraph(
                "Two simulated sites, north and south, and a host with the Milestone module, all on"
                        + " this machine and on real sockets. A tick means: looked up on that side,"
                        + " after the fact.");
        transcript.line("Log of host and module: " + log);
    }

    void sum(List<Verdict> verdicts, Duration took) {
        long observed = verdicts.stream().filter(Verdict.OBSERVED::equals).count();
        transcript.heading(
                String.format(
                        Locale.ROOT,
                        "%d of %d steps observed, %.1f s",
                        observed,
                        verdicts.size(),
                        took.toMillis() / 1000.0));
    }
}
