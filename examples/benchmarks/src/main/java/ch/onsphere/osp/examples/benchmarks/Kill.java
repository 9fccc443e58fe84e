package ch.onsphere.osp.examples.benchmarks;

import ch.onsphere.osp.examples.benchmarks.kill.KillRun;
import ch.onsphere.osp.examples.benchmarks.measure.Figure;
import ch.onsphere.osp.examples.benchmarks.process.WorkDirectory;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Whether anything is lost or doubled when the process is killed. */
@Command(
        name = "kill",
        description = "Kills a host under load at random moments, and counts what was lost.",
        mixinStandardHelpOptions = true)
final class Kill extends Benchmark {

    @Option(
            names = "--times",
            defaultValue = "200",
            description = "How often the host is killed (default: ${DEFAULT-VALUE}).")
    private int times;

    @Override
    List<Figure> measure(WorkDirectory work) throws Exception {
        return new KillRun(work, times).figures();
    }
}
