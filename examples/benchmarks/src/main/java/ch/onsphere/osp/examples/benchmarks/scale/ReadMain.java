package ch.onsphere.osp.examples.benchmarks.scale;

import ch.onsphere.osp.examples.host.HostOptions;
import ch.onsphere.osp.examples.host.TreeReport;
import ch.onsphere.osp.examples.host.report.Report;
import java.nio.file.Path;

/**
 * Reads and checks trees as {@code validate} does. Arguments: how often, then the trees, which are
 * read in turns.
 */
final class ReadMain {

    private ReadMain() {}

    /** Tells how long each reading took, the first with a cold JVM. */
    public static void main(String[] args) {
        int rounds = Integer.parseInt(args[0]);
        for (int round = 0; round < rounds; round++) {
            for (int tree = 1; tree < args.length; tree++) {
                long begin = System.nanoTime();
                Report report = TreeReport.of(HostOptions.of(Path.of(args[tree])));
                double seconds = (System.nanoTime() - begin) / 1e9;
                if (report.errors() != 0) {
                    throw new IllegalStateException("the tree is not sound: " + report.problems());
                }
                System.out.println("read " + seconds);
            }
        }
    }
}
