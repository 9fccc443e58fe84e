package ch.onsphere.osp.examples.benchmarks.scale;

import static ch.onsphere.osp.examples.benchmarks.measure.Progress.tell;

import ch.onsphere.osp.examples.benchmarks.measure.Bound;
import ch.onsphere.osp.examples.benchmarks.measure.Figure;
import ch.onsphere.osp.examples.benchmarks.measure.Spread;
import ch.onsphere.osp.examples.benchmarks.process.Address;
import ch.onsphere.osp.examples.benchmarks.process.WorkDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How long a host takes to connect to 100 servers, beside a client that only sends the requests.
 */
public final class ConnectingFigures {

    private static final int OUTPUTS = 10_000;
    private static final Bound NO_MORE = Bound.atMost(1, "");

    private final WorkDirectory work;
    private final Sites sites;
    private final int rounds;

    /** Measures so many rounds. */
    public ConnectingFigures(WorkDirectory work, Sites sites, int rounds) {
        this.work = work;
        this.sites = sites;
        this.rounds = rounds;
    }

    /** Connects with the host and with the bare client in turns, each in a fresh JVM. */
    public List<Figure> measure() {
        Path tree = new Trees(work, sites).write(Trees.SERVERS, OUTPUTS);
        Path list = list();
        // The sites shall be warm for both.
        Readings.bareConnect(list);
        HostRun.of(tree, work, Trees.SERVERS, 0);
        List<Double> totals = new ArrayList<>();
        List<Double> readings = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        long hostRequests = 0;
        long bareRequests = 0;
        for (int round = 0; round < rounds; round++) {
            double reading = Readings.cold(tree, work);
            sites.requests();
            double connected = Readings.bareConnect(list);
            bareRequests = sites.requests();
            double online = HostRun.of(tree, work, Trees.SERVERS, 0).onlineSeconds();
            hostRequests = sites.requests();
            readings.add(reading);
            bare.add(connected);
            totals.add(online);
            ratios.add((online - reading) / connected);
            tell(
                    "connect, round %d: %.2f s of which reading %.2f s, beside %.2f s",
                    round + 1, online, reading, connected);
        }
        return List.of(
                new Figure(
                        "Start to all of 100 servers online, less reading the tree",
                        Spread.of(totals).show("%.2f s") + ", " + hostRequests + " requests",
                        "reading "
                                + Spread.of(readings).show("%.2f s")
                                + ", bare client "
                                + Spread.of(bare).show("%.2f s")
                                + ", "
                                + bareRequests
                                + " requests",
                        Spread.of(ratios).median(),
                        NO_MORE));
    }

    private Path list() {
        List<String> lines = new ArrayList<>();
        for (Address address : sites.addresses().subList(0, Trees.SERVERS)) {
            lines.add(address.site() + " " + address.certificate());
        }
        try {
            return Files.write(work.directory("tree").resolve("sites.txt"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
