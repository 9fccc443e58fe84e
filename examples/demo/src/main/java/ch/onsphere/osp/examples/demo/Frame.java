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
        transcript.heading("osp demo: OnSphere, two XProtect sites, and a Clearance account");
        transcript.paragraph(
                "Two simulated sites, north and south, a simulated account, and a host with both"
                        + " modules, all on this machine and on real sockets. A tick means: looked up"
                        + " on that side, after the fact.");
        transcript.line("Log of host and modules: " + log);
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
