package ch.onsphere.osp.examples.benchmarks;

import ch.onsphere.osp.examples.benchmarks.measure.Figure;
import ch.onsphere.osp.examples.benchmarks.process.WorkDirectory;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Everything, with one table at the end. */
@Command(
        name = "all",
        description = "All benchmarks, one after the other, and one table; takes 20 minutes.",
        mixinStandardHelpOptions = true)
final class All extends Benchmark {

    @Option(
            names = "--quick",
            description = "Fewer and shorter rounds: 6 minutes, and figures that jump about.")
    private boolean quick;

    @Override
    List<Figure> measure(WorkDirectory work) throws Exception {
        List<Benchmark> parts =
                List.of(
                        part(new Commands(), "--rounds=5", "--seconds=2", "--warm-up=10"),
                        part(new Tree(), "--rounds=2", "--rest-seconds=50"),
                        part(new Stop(), "--rounds=2"),
                        part(new Soak(), "--token-seconds=1", "--seconds=22"),
                        part(
                                new Stream(),
                                "--rounds=3",
                                "--filling-events=0",
                                "--load-events=20000"),
                        part(new Webhooks(), "--rounds=5", "--seconds=2", "--warm-up=10"));
        List<Figure> figures = new ArrayList<>();
        for (Benchmark part : parts) {
            figures.addAll(part.measure(work));
        }
        return figures;
    }

    private Benchmark part(Benchmark part, String... quickOptions) {
        return CommandLine.populateCommand(part, quick ? quickOptions : new String[0]);
    }
}
