package ch.onsphere.osp.examples.benchmarks;

import static ch.onsphere.osp.examples.benchmarks.measure.Progress.tell;

import ch.onsphere.osp.examples.benchmarks.load.EmptyServer;
import ch.onsphere.osp.examples.benchmarks.load.HostSide;
import ch.onsphere.osp.examples.benchmarks.load.PostedEvents;
import ch.onsphere.osp.examples.benchmarks.load.PostingCallers;
import ch.onsphere.osp.examples.benchmarks.load.Turns;
import ch.onsphere.osp.examples.benchmarks.measure.Bound;
import ch.onsphere.osp.examples.benchmarks.measure.Comparison;
import ch.onsphere.osp.examples.benchmarks.measure.Figure;
import ch.onsphere.osp.examples.benchmarks.measure.Latencies;
import ch.onsphere.osp.examples.benchmarks.measure.Round;
import ch.onsphere.osp.examples.benchmarks.measure.Spread;
import ch.onsphere.osp.examples.benchmarks.process.Simulator;
import ch.onsphere.osp.examples.benchmarks.process.TreeFiles;
import ch.onsphere.osp.examples.benchmarks.process.WorkDirectory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Webhooks verified, de-duplicated, made durable and answered, beside a server that only answers.
 */
@Command(
        name = "webhooks",
        description =
                "Webhooks taken per second, beside the same HTTP server with an empty handler.",
        mixinStandardHelpOptions = true)
final class Webhooks extends Benchmark {

    private static final Bound THROUGHPUT = Bound.atLeast(0.70, "");
    private static final Bound LATENCY = Bound.below(50, "ms");
    private static final Bound NONE = Bound.exactly(0, "events");
    private static final Duration PUBLISHED_WITHIN = Duration.ofSeconds(60);

    @Option(
            names = "--in-flight",
            paramLabel = "N",
            defaultValue = "32",
            description = "Posts under way at a time (default: ${DEFAULT-VALUE}).")
    private int callers;

    @Mixin private RoundOptions rounds;

    private long posted;
    private double fastest = 1000;

    @Override
    List<Figure> measure(WorkDirectory work) throws Exception {
        Path certificate = work.directory("webhooks").resolve("authority.pem");
        try (Simulator simulator = Simulator.start(certificate, Duration.ofHours(1))) {
            Path tree =
                    TreeFiles.writeWithWebhook(
                            work.directory("webhooks/tree"),
                            simulator.address(),
                            PostedEvents.TOKEN);
            try (HostSide host = HostSide.start(tree, work.directory("webhooks/state"));
                    EmptyServer empty = new EmptyServer();
                    PostingCallers here = new PostingCallers(host.webhook(), callers);
                    PostingCallers beside = new PostingCallers(empty.address(), callers)) {
                host.awaitOnline(1);
                return figures(host, here, beside);
            }
        }
    }

    private List<Figure> figures(HostSide host, PostingCallers here, PostingCallers beside)
            throws Exception {
        Duration warm = rounds.warmUp().dividedBy(2);
        for (int half = 0; half < 2; half++) {
            here(here, warm);
            beside(beside, warm);
        }
        Duration length = rounds.length();
        Comparison compared =
                Turns.compare(
                        rounds.count(),
                        () -> here(here, length),
                        () -> beside(beside, length),
                        Webhooks::heard);
        Spread rate = compared.here(Round::perSecond);
        double half = rate.median() / 2;
        here.prepare((int) (half * length.toSeconds() * 2));
        Latencies paced = here.paced(half, length.multipliedBy(2));
        posted += paced.count();
        tell("at %.0f/s: p99 %.0f µs", half, paced.percentileMicros(99));
        long published = host.awaitPublished(posted, PUBLISHED_WITHIN);
        return figures(compared, half, paced, published);
    }

    private Round here(PostingCallers side, Duration length) throws Exception {
        Round round = side.prepare((int) (1.5 * fastest * length.toSeconds())).run(length);
        posted += round.latencies().count();
        fastest = Math.max(fastest, round.perSecond());
        return round;
    }

    /** Nobody there reads what is posted, so the same may be posted again. */
    private Round beside(PostingCallers side, Duration length) throws Exception {
        return side.prepare((int) (1.5 * fastest * length.toSeconds())).run(length);
    }

    private static void heard(Round here, Round beside, double others, boolean counts) {
        tell(
                "%.0f/s beside %.0f/s; p99 %.0f µs beside %.0f µs; other programs took %.0f %%%s",
                here.perSecond(),
                beside.perSecond(),
                here.latencies().percentileMicros(99),
                beside.latencies().percentileMicros(99),
                100 * others,
                counts ? "" : ", not counted");
    }

    private List<Figure> figures(
            Comparison compared, double half, Latencies paced, long published) {
        Spread ratio = compared.ratio(Round::perSecond);
        List<Figure> figures = new ArrayList<>();
        figures.add(
                new Figure(
                        "Webhooks per second, " + callers + " in flight",
                        compared.here(Round::perSecond).show("%.0f/s"),
                        compared.beside(Round::perSecond).show("%.0f/s"),
                        ratio.median(),
                        THROUGHPUT));
        figures.add(
                Figure.told(
                        "Webhooks: ratio of the rounds",
                        ratio.show("%.2f"),
                        "other programs disturbed %d of %d pairs"
                                .formatted(compared.disturbed(), compared.pairs())));
        figures.add(
                Figure.told(
                        "Webhooks: processor time of a post, with the client",
                        compared.here(Round::processorMicros).show("%.1f µs"),
                        compared.beside(Round::processorMicros).show("%.1f µs")));
        figures.add(
                new Figure(
                        "Webhooks at half of that load (%.0f/s): 99th percentile".formatted(half),
                        "%.2f ms".formatted(paced.percentileMicros(99) / 1000),
                        "",
                        paced.percentileMicros(99) / 1000,
                        LATENCY));
        figures.add(
                new Figure(
                        "Webhooks: events published beyond or below those answered with 200",
                        posted + " answered",
                        published + " published",
                        Math.abs(posted - published),
                        NONE));
        return figures;
    }
}
