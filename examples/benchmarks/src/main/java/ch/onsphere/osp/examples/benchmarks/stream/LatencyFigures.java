package ch.onsphere.osp.examples.benchmarks.stream;

import static ch.onsphere.osp.examples.benchmarks.measure.Progress.tell;

import ch.onsphere.osp.api.OspModule;
import ch.onsphere.osp.examples.benchmarks.measure.Bound;
import ch.onsphere.osp.examples.benchmarks.measure.Comparison;
import ch.onsphere.osp.examples.benchmarks.measure.Figure;
import ch.onsphere.osp.examples.benchmarks.measure.Round;
import ch.onsphere.osp.examples.benchmarks.measure.Spread;
import ch.onsphere.osp.examples.benchmarks.process.Address;
import ch.onsphere.osp.examples.benchmarks.process.WorkDirectory;
import ch.onsphere.osp.milestone.MilestoneModuleProvider;
import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** From the site that sends an event to the value published, beside a client that only parses. */
public final class LatencyFigures {

    private static final int WARM_UP = 20_000;
    private static final int PER_SECOND = 500;
    private static final int WARM_UP_PER_SECOND = 4_000;
    private static final Bound MEDIAN = Bound.atMost(1.5, "");

    private final WorkDirectory work;
    private final int rounds;
    private final int events;

    /** So many rounds of so many events on each side. */
    public LatencyFigures(WorkDirectory work, int rounds, int events) {
        this.work = work;
        this.rounds = rounds;
        this.events = events;
    }

    /** Measures. */
    public List<Figure> measure() throws Exception {
        Arrivals here = new Arrivals();
        Arrivals beside = new Arrivals();
        try (StreamSites sites = new StreamSites(1, 0, work.directory("stream/certificates"))) {
            Address site = sites.addresses().get(0);
            MeasuredHost host =
                    new MeasuredHost(
                            StreamTrees.ofEvents(sites.addresses()),
                            sites.addresses(),
                            work.directory("stream/state"),
                            told -> here.add(Long.parseLong(told.value().content())));
            OspModule module = new MilestoneModuleProvider().create(host);
            try (BareStream bare = new BareStream(site, beside)) {
                module.start();
                bare.subscribe('"' + BareStream.EVENT + '"');
                sites.awaitSubscriptions(2);
                round(sites, Address.EVENT, here, WARM_UP, WARM_UP_PER_SECOND);
                round(sites, BareStream.EVENT, beside, WARM_UP, WARM_UP_PER_SECOND);
                return figures(compare(sites, here, beside));
            } finally {
                module.close();
            }
        }
    }

    private Comparison compare(StreamSites sites, Arrivals here, Arrivals beside)
            throws InterruptedException {
        Comparison comparison = new Comparison();
        for (int i = 0; i < rounds; i++) {
            Round one = round(sites, Address.EVENT, here, events, PER_SECOND);
            Round other = round(sites, BareStream.EVENT, beside, events, PER_SECOND);
            comparison.add(one, other);
            tell(
                    "stream: %.0f µs beside %.0f µs",
                    one.latencies().percentileMicros(50), other.latencies().percentileMicros(50));
        }
        return comparison;
    }

    private static Round round(
            StreamSites sites, String type, Arrivals arrivals, int count, int perSecond)
            throws InterruptedException {
        arrivals.expect(count);
        sites.raise(type, count, perSecond);
        return new Round(
                Duration.ofSeconds(Math.max(1, count / perSecond)),
                Duration.ZERO,
                arrivals.await());
    }

    private List<Figure> figures(Comparison comparison) {
        return List.of(figure(comparison, 50, MEDIAN), figure(comparison, 99, null));
    }

    private Figure figure(Comparison comparison, int percent, Bound bound) {
        ToDoubleFunction<Round> percentile = round -> round.latencies().percentileMicros(percent);
        Spread ratio = comparison.ratio(percentile);
        return new Figure(
                "From the site's event to the value, %dth percentile; ratio %s"
                        .formatted(percent, ratio.show("%.2f")),
                comparison.here(percentile).show("%.0f µs"),
                comparison.beside(percentile).show("%.0f µs"),
                ratio.median(),
                bound);
    }
}
