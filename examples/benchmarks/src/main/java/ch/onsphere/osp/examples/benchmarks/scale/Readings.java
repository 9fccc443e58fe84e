package ch.onsphere.osp.examples.benchmarks.scale;

import ch.onsphere.osp.examples.benchmarks.process.Child;
import ch.onsphere.osp.examples.benchmarks.process.Logs;
import ch.onsphere.osp.examples.benchmarks.process.WorkDirectory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs the reading of trees and the bare connecting in fresh JVMs. */
public final class Readings {

    private Readings() {}

    /** Reads a tree once with a cold JVM, as {@code validate} does. */
    public static double cold(Path tree, WorkDirectory work) {
        return read(work, 1, tree).get(0);
    }

    /** Reads trees in turns in one JVM, and gives the seconds in the order of reading. */
    public static List<Double> read(WorkDirectory work, int rounds, Path... trees) {
        List<String> arguments = new ArrayList<>(List.of(Integer.toString(rounds)));
        List.of(trees).forEach(tree -> arguments.add(tree.toString()));
        List<Double> seconds = new ArrayList<>();
        List<String> options = Logs.jvmOptions(work.directory("logs"));
        try (Child child = Child.start(ReadMain.class, options, Map.of(), arguments)) {
            for (int i = 0; i < rounds * trees.length; i++) {
                seconds.add(Double.parseDouble(child.await("read")));
            }
        }
        return seconds;
    }

    /** Connects to all sites of a list with a bare client. */
    public static double bareConnect(Path list) {
        try (Child child =
                Child.start(BareMain.class, List.of(), Map.of(), List.of(list.toString()))) {
            return Double.parseDouble(child.await("connected"));
        }
    }
}
