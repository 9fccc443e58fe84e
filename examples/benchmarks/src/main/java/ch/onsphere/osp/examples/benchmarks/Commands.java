package ch.onsphere.osp.examples.benchmarks;

import static ch.onsphere.osp.examples.benchmarks.measure.Progress.tell;

import ch.onsphere.osp.examples.benchmarks.load.BareClients;
import ch.onsphere.osp.examples.benchmarks.load.BareRequests;
import ch.onsphere.osp.examples.benchmarks.load.ChainedLoop;
import ch.onsphere.osp.examples.benchmarks.load.ClosedLoop;
import ch.onsphere.osp.examples.benchmarks.load.HostSide;
import ch.onsphere.osp.examples.benchmarks.measure.Bound;
import ch.onsphere.osp.examples.benchmarks.measure.Comparison;
import ch.onsphere.osp.examples.benchmarks.measure.Figure;
import ch.onsphere.osp.examples.benchmarks.measure.Round;
import ch.onsphere.osp.examples.benchmarks.measure.Spread;
import ch.onsphere.osp.examples.benchmarks.process.Address;
import ch.onsphere.osp.examples.benchmarks.process.Neighbours;
import ch.onsphere.osp.examples.benchmarks.process.Simulator;
import ch.onsphere.osp.examples.benchmarks.process.TreeFiles;
import ch.onsphere.osp.examples.benchmarks.process.WorkDirectory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Commands per second through the whole path, beside a loop that only posts the same bytes. */
@Command(
        name = "commands",
        description = "Commands per second and their latency, beside a bare HttpClient 5.",
        mixinStandardHelpOptions = true)
final class Commands extends Benchmark {

    private static final Bound THROUGHPUT = Bound.atLeast(0.90, "");
    private static final Bound LATENCY = Bound.atMost(1.25, "");

    /** A pair of rounds counts when other programs took no more of the processors. */
    private static final double MOST_DISTURBED = 0.05;

    /** So many times as many pairs are tried before disturbed ones count, too. */
    private static final int MOST_TRIES = 4;

    @Option(
            names = "--in-flight",
            split = ",",
            paramLabel = "N",
            defaultValue = "1,10",
            description = "Commands under way at a time (default: ${DEFAULT-VALUE}).")
    private List<Integer> inFlight;

    @Mixin private RoundOptions rounds;

    @Override
    List<Figure> measure(WorkDirectory work) throws Exception {
        List<Figure> figures = new ArrayList<>();
        Path certificate = work.directory("commands").resolve("authority.pem");
        int most = Collections.max(inFlight);
        try (Simulator simulator = Simulator.start(certificate, Duration.ofHours(1));
                HostSide host = host(work, simulator.address(), most);
                CloseableHttpClient http = BareClients.create(List.of(certificate), most, 1)) {
            BareRequests bare = new BareRequests(http, simulator.address().site());
            bare.signIn();
            host.awaitOnline(1);
            for (int callers : inFlight) {
                for (Caller style : Caller.values()) {
                    figures.addAll(figures(callers, style, compare(callers, style, host, bare)));
                }
            }
        }
        return figures;
    }

    private static HostSide host(WorkDirectory work, Address server, int outputs) {
        Path tree = TreeFiles.write(work.directory("commands/tree"), List.of(server), outputs);
        return HostSide.start(tree, work.directory("commands/state"));
    }

    /** How the results of the module are awaited. The bare loop has one way: to do it itself. */
    private enum Caller {
        GOING_ON("goes on from the result"),
        WAITING("waits for the result");

        private final String words;

        Caller(String words) {
            this.words = words;
        }
    }

    @FunctionalInterface
    private interface Side {
        Round run(Duration length) throws Exception;
    }

    private Comparison compare(int callers, Caller style, HostSide host, BareRequests bare)
            throws Exception {
        Side here =
                style == Caller.GOING_ON
                        ? time -> ChainedLoop.run(callers, time, each -> host.begin(0, each))
                        : time -> ClosedLoop.run(callers, time, each -> host.trigger(0, each));
        Side beside = time -> ClosedLoop.run(callers, time, each -> bare.trigger());
        Duration warm = rounds.warmUp().dividedBy(2);
        for (int half = 0; half < 2; half++) {
            here.run(warm);
            beside.run(warm);
        }
        Comparison comparison = new Comparison();
        int tries = 0;
        while (comparison.pairs() < rounds.count()) {
            boolean mustDo = tries >= MOST_TRIES * rounds.count();
            Neighbours neighbours = new Neighbours();
            // Each is first every other time, so that neither always has the warmer machine.
            boolean hereFirst = tries++ % 2 == 0;
            Round first = (hereFirst ? here : beside).run(length());
            Round second = (hereFirst ? beside : here).run(length());
            double others = neighbours.share();
            boolean quiet = others <= MOST_DISTURBED;
            Round ours = hereFirst ? first : second;
            Round bareRound = hereFirst ? second : first;
            if (quiet) {
                comparison.add(ours, bareRound);
            } else if (mustDo) {
                comparison.addDisturbed(ours, bareRound);
            }
            tell(
                    "%d in flight, the caller %s: %.0f/s beside %.0f/s; p99 %.0f µs beside %.0f µs;"
                            + " other programs took %.0f %%%s",
                    callers,
                    style.words,
                    ours.perSecond(),
                    bareRound.perSecond(),
                    micros(ours, 99),
                    micros(bareRound, 99),
                    100 * others,
                    quiet || mustDo ? "" : ", not counted");
        }
        return comparison;
    }

    private Duration length() {
        return rounds.length();
    }

    private static List<Figure> figures(int callers, Caller style, Comparison compared) {
        String name = callers + " in flight, the caller " + style.words + ": ";
        Spread rate = compared.ratio(Round::perSecond);
        List<Figure> figures = new ArrayList<>();
        figures.add(
                new Figure(
                        name + "commands per second",
                        compared.here(Round::perSecond).show("%.0f/s"),
                        compared.beside(Round::perSecond).show("%.0f/s"),
                        rate.median(),
                        THROUGHPUT));
        figures.add(
                Figure.told(name + "ratio of the rounds", rate.show("%.2f"), disturbed(compared)));
        figures.add(
                Figure.told(
                        name + "processor time of a command, without the simulator",
                        compared.here(Round::processorMicros).show("%.1f µs"),
                        compared.beside(Round::processorMicros).show("%.1f µs")));
        for (double percent : new double[] {50, 99}) {
            figures.add(
                    new Figure(
                            "%s%.0fth percentile".formatted(name, percent),
                            compared.here(round -> micros(round, percent)).show("%.0f µs"),
                            compared.beside(round -> micros(round, percent)).show("%.0f µs"),
                            compared.ratio(round -> micros(round, percent)).median(),
                            percent == 99 ? LATENCY : null));
        }
        return figures;
    }

    private static String disturbed(Comparison compared) {
        return "other programs disturbed %d of %d pairs"
                .formatted(compared.disturbed(), compared.pairs());
    }

    private static double micros(Round round, double percent) {
        return round.latencies().percentileMicros(percent);
    }
}
