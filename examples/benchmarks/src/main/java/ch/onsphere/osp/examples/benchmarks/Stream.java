package ch.onsphere.osp.examples.benchmarks;

import ch.onsphere.osp.examples.benchmarks.measure.Figure;
import ch.onsphere.osp.examples.benchmarks.process.WorkDirectory;
import ch.onsphere.osp.examples.benchmarks.stream.LatencyFigures;
import ch.onsphere.osp.examples.benchmarks.stream.LoadFigures;
import ch.onsphere.osp.examples.benchmarks.stream.StateFigures;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Events and states on their way in. */
@Command(
        name = "stream",
        description = "Events and states over the WebSocket: latency, load, heap, large snapshots.",
        mixinStandardHelpOptions = true)
final class Stream extends Benchmark {

    @Option(
            names = "--rounds",
            defaultValue = "7",
            description = "How often each is measured (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--events",
            defaultValue = "2000",
            description = "Events of a round (default: ${DEFAULT-VALUE}).")
    private int events;

    @Option(
            names = "--load-events",
            defaultValue = "100000",
            description =
                    "Events of 50 servers; 10000000 take three hours at the usual rate (default:"
                            + " ${DEFAULT-VALUE}).")
    private int loadEvents;

    @Option(
            names = "--load-rate",
            defaultValue = "1000",
            description =
                    "Those events a second, of all servers; 0: as fast as they are taken"
                            + " (default: ${DEFAULT-VALUE}).")
    private int loadRate;

    @Option(
            names = "--filling-events",
            defaultValue = "525000",
            description =
                    "Events before those, as fast as they go, so that the memory of ids is full"
                            + " (default: ${DEFAULT-VALUE}).")
    private int fillingEvents;

    @Override
    List<Figure> measure(WorkDirectory work) throws Exception {
        List<Figure> figures = new ArrayList<>();
        figures.addAll(new LatencyFigures(work, rounds, events).measure());
        figures.addAll(new StateFigures(work, rounds).measure());
        figures.addAll(new LoadFigures(work, fillingEvents, loadEvents, loadRate).measure());
        return figures;
    }
}
