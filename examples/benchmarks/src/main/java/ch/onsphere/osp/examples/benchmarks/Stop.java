package ch.onsphere.osp.examples.benchmarks;

import static ch.onsphere.osp.examples.benchmarks.measure.Progress.tell;

import ch.onsphere.osp.examples.benchmarks.load.HostSide;
import ch.onsphere.osp.examples.benchmarks.measure.Bound;
import ch.onsphere.osp.examples.benchmarks.measure.Figure;
import ch.onsphere.osp.examples.benchmarks.measure.Spread;
import ch.onsphere.osp.examples.benchmarks.process.Simulator;
import ch.onsphere.osp.examples.benchmarks.process.TreeFiles;
import ch.onsphere.osp.examples.benchmarks.process.WorkDirectory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How long a host takes to stop while a server takes requests and never answers. */
@Command(
        name = "stop",
        description = "Stops a host while a server never answers.",
        mixinStandardHelpOptions = true)
final class Stop extends Benchmark {

    private static final Bound WITHIN = Bound.below(2, "s");
    private static final Bound NONE = Bound.exactly(0, "commands");

    /** More than can be under way at a time, so that some wait. */
    private static final int COMMANDS = 50;

    private static final Duration UNTIL_STUCK = Duration.ofMillis(300);

    @Option(
            names = "--rounds",
            defaultValue = "5",
            description = "How often each is tried (default: ${DEFAULT-VALUE}).")
    private int rounds;

    private int withoutResult;

    @Override
    List<Figure> measure(WorkDirectory work) throws Exception {
        Path certificate = work.directory("stop").resolve("authority.pem");
        List<Double> busy = new ArrayList<>();
        List<Double> connecting = new ArrayList<>();
        try (Simulator simulator = Simulator.start(certificate, Duration.ofHours(1))) {
            Path tree =
                    TreeFiles.write(
                            work.directory("stop/tree"), List.of(simulator.address()), COMMANDS);
            Path state = work.directory("stop/state");
            for (int round = 0; round < rounds; round++) {
                simulator.speak();
                busy.add(withCommandsUnderWay(HostSide.start(tree, state), simulator));
                connecting.add(whileConnecting(HostSide.start(tree, state)));
                tell(
                        "stop, round %d: %.2f s with commands under way, %.2f s while connecting",
                        round + 1, busy.get(round), connecting.get(round));
            }
        }
        return List.of(
                figure(COMMANDS + " commands sent, none answered", busy),
                figure("the first connection is being made", connecting),
                new Figure(
                        "Stop: commands left without a result",
                        withoutResult + " of " + rounds * COMMANDS,
                        "",
                        withoutResult,
                        NONE));
    }

    private static Figure figure(String when, List<Double> seconds) {
        Spread spread = Spread.of(seconds);
        return new Figure(
                "Stop, slowest of " + seconds.size() + " times; " + when,
                spread.show("%.2f s"),
                "",
                spread.max(),
                WITHIN);
    }

    private double withCommandsUnderWay(HostSide host, Simulator simulator)
            throws InterruptedException {
        List<CompletableFuture<?>> results = new ArrayList<>();
        try (host) {
            host.awaitOnline(1);
            simulator.fallSilent();
            for (int output = 0; output < COMMANDS; output++) {
                results.add(host.send(0, output));
            }
            Thread.sleep(UNTIL_STUCK.toMillis());
            double seconds = secondsToClose(host);
            withoutResult += (int) results.stream().filter(result -> !result.isDone()).count();
            return seconds;
        }
    }

    private static double whileConnecting(HostSide host) throws InterruptedException {
        try (host) {
            Thread.sleep(UNTIL_STUCK.toMillis());
            return secondsToClose(host);
        }
    }

    private static double secondsToClose(HostSide host) {
        long begin = System.nanoTime();
        host.close();
        return (System.nanoTime() - begin) / 1e9;
    }
}
