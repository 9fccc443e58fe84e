package ch.onsphere.osp.examples.benchmarks;

import static ch.onsphere.osp.examples.benchmarks.measure.Progress.tell;

import ch.onsphere.osp.api.OutputResult;
import ch.onsphere.osp.examples.benchmarks.load.ClosedLoop;
import ch.onsphere.osp.examples.benchmarks.load.HostSide;
import ch.onsphere.osp.examples.benchmarks.measure.Bound;
import ch.onsphere.osp.examples.benchmarks.measure.Figure;
import ch.onsphere.osp.examples.benchmarks.measure.Round;
import ch.onsphere.osp.examples.benchmarks.process.Simulator;
import ch.onsphere.osp.examples.benchmarks.process.TreeFiles;
import ch.onsphere.osp.examples.benchmarks.process.WorkDirectory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Whether tokens are renewed under load without anybody noticing. */
@Command(
        name = "soak",
        description = "Commands to two servers whose tokens soon expire, over and over.",
        mixinStandardHelpOptions = true)
final class Soak extends Benchmark {

    private static final int SERVERS = 2;
    private static final int LIFETIMES = 20;
    private static final Bound NO_FAILURE = Bound.exactly(0, "commands");
    private static final Bound NO_DIFFERENCE = Bound.exactly(0, "events");
    private static final Bound RENEWALS = Bound.atLeast(LIFETIMES, "tokens");

    @Option(
            names = "--token-seconds",
            defaultValue = "5",
            description = "Lifetime of a token (default: ${DEFAULT-VALUE}).")
    private int tokenSeconds;

    @Option(
            names = "--seconds",
            defaultValue = "110",
            description = "How long commands are sent (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--callers",
            defaultValue = "8",
            description = "Callers, half of them for each server (default: ${DEFAULT-VALUE}).")
    private int callers;

    private final LongAdder done = new LongAdder();
    private final LongAdder failed = new LongAdder();

    @Override
    List<Figure> measure(WorkDirectory work) throws Exception {
        Path files = work.directory("soak");
        Duration lifetime = Duration.ofSeconds(tokenSeconds);
        try (Simulator one = Simulator.start(files.resolve("one.pem"), lifetime);
                Simulator two = Simulator.start(files.resolve("two.pem"), lifetime);
                HostSide host = host(work, List.of(one, two))) {
            host.awaitOnline(SERVERS);
            tell("soak: %d s of commands, tokens of %d s", seconds, tokenSeconds);
            Round round =
                    ClosedLoop.run(
                            callers,
                            Duration.ofSeconds(seconds),
                            caller -> trigger(host, caller % SERVERS, caller / SERVERS));
            return figures(round, one.events() + two.events(), one.tokens(), two.tokens());
        }
    }

    private HostSide host(WorkDirectory work, List<Simulator> simulators) {
        Path tree =
                TreeFiles.write(
                        work.directory("soak/tree"),
                        simulators.stream().map(Simulator::address).toList(),
                        callers);
        return HostSide.start(tree, work.directory("soak/state"));
    }

    private void trigger(HostSide host, int server, int output) {
        OutputResult result = host.send(server, output).join();
        if (result instanceof OutputResult.Done) {
            done.increment();
        } else {
            failed.increment();
            tell("soak: %s", result);
        }
    }

    private List<Figure> figures(Round round, long events, long tokensOne, long tokensTwo) {
        String load = "Soak, %d s with tokens of %d s: ".formatted(seconds, tokenSeconds);
        return List.of(
                new Figure(
                        load + "commands that failed",
                        "%d of %d (%.0f/s, 99th percentile %.0f µs)"
                                .formatted(
                                        failed.sum(),
                                        done.sum() + failed.sum(),
                                        round.perSecond(),
                                        round.latencies().percentileMicros(99)),
                        "",
                        failed.sum(),
                        NO_FAILURE),
                new Figure(
                        load + "events beyond or below commands done",
                        done.sum() + " commands done",
                        events + " events at the sites",
                        events - done.sum(),
                        NO_DIFFERENCE),
                new Figure(
                        load + "renewals, the fewer of both servers",
                        tokensOne - 1 + " and " + (tokensTwo - 1),
                        "",
                        Math.min(tokensOne, tokensTwo) - 1,
                        RENEWALS));
    }
}
