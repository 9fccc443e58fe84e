package ch.onsphere.osp.examples.benchmarks.scale;

import static ch.onsphere.osp.examples.benchmarks.measure.Progress.tell;

import ch.onsphere.osp.examples.benchmarks.measure.Bound;
import ch.onsphere.osp.examples.benchmarks.measure.Figure;
import ch.onsphere.osp.examples.benchmarks.measure.Spread;
import ch.onsphere.osp.examples.benchmarks.process.WorkDirectory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How long a tree takes to be read and checked, and how that grows. */
public final class ReadingFigures {

    private static final int FEW = 1_000;
    private static final int MANY = 10_000;
    private static final Bound READ_WITHIN = Bound.below(2, "s");

    /** An output of a large tree may cost so many times what one of a small tree costs. */
    private static final Bound LINEAR = Bound.atMost(1.25, "");

    /** In one JVM, until its compiler has seen enough. */
    private static final int WARM_UP = 4;

    private final WorkDirectory work;
    private final Trees trees;
    private final int rounds;

    /** Measures so many rounds. */
    public ReadingFigures(WorkDirectory work, Sites sites, int rounds) {
        this.work = work;
        this.trees = new Trees(work, sites);
        this.rounds = rounds;
    }

    /** Reads trees with cold and with warm JVMs. */
    public List<Figure> measure() {
        Path few = trees.write(Trees.SERVERS, FEW);
        Path many = trees.write(Trees.SERVERS, MANY);
        List<Double> coldFew = new ArrayList<>();
        List<Double> coldMany = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            coldFew.add(Readings.cold(few, work));
            coldMany.add(Readings.cold(many, work));
            tell(
                    "read, round %d: %.2f s, %.2f s",
                    round + 1, coldFew.get(round), coldMany.get(round));
        }
        List<Double> warm = Readings.read(work, WARM_UP + rounds, few, many);
        Spread warmFew = everySecond(warm, 0);
        Spread warmMany = everySecond(warm, 1);
        return List.of(
                new Figure(
                        "100 servers, 10,000 outputs read and checked, cold JVM",
                        Spread.of(coldMany).show("%.2f s"),
                        "1,000 outputs: " + Spread.of(coldFew).show("%.2f s"),
                        Spread.of(coldMany).median(),
                        READ_WITHIN),
                new Figure(
                        "An output of 10,000 beside an output of 1,000, warm JVM",
                        warmMany.show("%.2f s"),
                        warmFew.show("%.2f s"),
                        warmMany.median() / MANY / (warmFew.median() / FEW),
                        LINEAR));
    }

    private static Spread everySecond(List<Double> seconds, int first) {
        List<Double> chosen = new ArrayList<>();
        for (int i = 2 * WARM_UP + first; i < seconds.size(); i += 2) {
            chosen.add(seconds.get(i));
        }
        return Spread.of(chosen);
    }
}
