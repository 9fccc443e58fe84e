package ch.onsphere.osp.examples.benchmarks.stream;

import static ch.onsphere.osp.examples.benchmarks.measure.Progress.tell;

import ch.onsphere.osp.api.OspModule;
import ch.onsphere.osp.examples.benchmarks.measure.Bound;
import ch.onsphere.osp.examples.benchmarks.measure.Figure;
import ch.onsphere.osp.examples.benchmarks.measure.Spread;
import ch.onsphere.osp.examples.benchmarks.process.Address;
import ch.onsphere.osp.examples.benchmarks.process.WorkDirectory;
import ch.onsphere.osp.milestone.MilestoneModuleProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A site that tells 50,000 states at once. */
public final class StateFigures {

    /** Each has three states, of which some are not those that are subscribed to. */
    private static final int CAMERAS = 19_200;

    private static final String TYPES =
            "\"6f55a7a7-d21c-4629-ac18-af1975e395a2\",\"dd3e6464-7dc0-405a-a92f-6150587563e8\","
                    + "\"79a94f89-92de-4fca-8a43-5561d407423d\"";
    private static final long PATIENCE_SECONDS = 120;
    private static final Bound TAKEN_IN = Bound.below(2, "s");

    private final WorkDirectory work;
    private final int rounds;

    /** Measures so often. */
    public StateFigures(WorkDirectory work, int rounds) {
        this.work = work;
        this.rounds = rounds;
    }

    /** Measures. */
    public List<Figure> measure() throws Exception {
        List<Double> here = new ArrayList<>();
        List<Double> small = new ArrayList<>();
        List<Double> beside = new ArrayList<>();
        int states = 0;
        try (StreamSites large = new StreamSites(1, CAMERAS, work.directory("states/large"));
                StreamSites little = new StreamSites(1, 0, work.directory("states/little"))) {
            for (int i = 0; i < rounds; i++) {
                small.add(untilState(little));
                here.add(untilState(large));
                try (BareStream bare = new BareStream(large.addresses().get(0), new Arrivals())) {
                    bare.subscribe(TYPES);
                    long begin = System.nanoTime();
                    states =
                            bare.ask("{\"command\":\"getState\",\"commandId\":3}")
                                    .path("states")
                                    .size();
                    beside.add((System.nanoTime() - begin) / 1e9);
                }
                tell("states: %.2f s beside %.2f s", here.get(i), beside.get(i));
            }
        }
        Spread with = Spread.of(here);
        Spread without = Spread.of(small);
        return List.of(
                new Figure(
                        "From the start of the module to a state, with %d states beside 3"
                                .formatted(states),
                        with.show("%.2f s"),
                        without.show("%.2f s")
                                + "; a bare client that asks for as many and parses: "
                                + Spread.of(beside).show("%.2f s"),
                        with.median() - without.median(),
                        TAKEN_IN));
    }

    private double untilState(StreamSites sites) throws InterruptedException {
        Address site = sites.addresses().get(0);
        CountDownLatch told = new CountDownLatch(1);
        MeasuredHost host =
                new MeasuredHost(
                        StreamTrees.ofStates(site),
                        sites.addresses(),
                        work.directory("states/state"),
                        publication -> {
                            if (publication.value().content().equals("no")) {
                                told.countDown();
                            }
                        });
        OspModule module = new MilestoneModuleProvider().create(host);
        long begin = System.nanoTime();
        try {
            module.start();
            if (!told.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the state was not told");
            }
            return (System.nanoTime() - begin) / 1e9;
        } finally {
            module.close();
        }
    }
}
