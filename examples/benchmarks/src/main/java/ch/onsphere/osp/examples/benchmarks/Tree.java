package ch.onsphere.osp.examples.benchmarks;

import ch.onsphere.osp.examples.benchmarks.measure.Figure;
import ch.onsphere.osp.examples.benchmarks.process.WorkDirectory;
import ch.onsphere.osp.examples.benchmarks.scale.ConnectingFigures;
import ch.onsphere.osp.examples.benchmarks.scale.HeapFigures;
import ch.onsphere.osp.examples.benchmarks.scale.ReadingFigures;
import ch.onsphere.osp.examples.benchmarks.scale.Sites;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Many servers and outputs: reading, starting, and what they cost at rest. */
@Command(
        name = "tree",
        description = "100 servers and 10,000 outputs: time to read and to connect, and heap.",
        mixinStandardHelpOptions = true)
final class Tree extends Benchmark {

    @Option(
            names = "--rounds",
            defaultValue = "5",
            description = "How often each is measured (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--rest-seconds",
            defaultValue = "75",
            description = "Rest before the heap is looked at (default: ${DEFAULT-VALUE}).")
    private int restSeconds;

    @Override
    List<Figure> measure(WorkDirectory work) {
        List<Figure> figures = new ArrayList<>();
        int most = HeapFigures.MOST_SERVERS;
        try (Sites sites = new Sites(most, work.directory("tree/certificates"))) {
            figures.addAll(new ReadingFigures(work, sites, rounds).measure());
            figures.addAll(new ConnectingFigures(work, sites, rounds).measure());
            figures.addAll(new HeapFigures(work, sites, restSeconds).measure());
        }
        return figures;
    }
}
