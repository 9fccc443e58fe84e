package ch.onsphere.osp.examples.benchmarks.scale;

import static ch.onsphere.osp.examples.benchmarks.measure.Progress.tell;

import ch.onsphere.osp.examples.benchmarks.measure.Bound;
import ch.onsphere.osp.examples.benchmarks.measure.Figure;
import ch.onsphere.osp.examples.benchmarks.process.WorkDirectory;
import java.util.List;

/** What is left on the heap of a host at rest, in a JVM that does nothing else. */
public final class HeapFigures {

    /** As many servers as are ever needed here. */
    public static final int MOST_SERVERS = 110;

    private static final int FEW_SERVERS = 10;
    private static final int OUTPUTS = 10_000;
    private static final double MEGABYTE = 1e6;
    private static final double KILOBYTE = 1e3;
    private static final String HEAP_LIMIT = "-Xmx96m";
    private static final Bound HEAP = Bound.below(96, "MB");
    private static final Bound IDLE_SERVER = Bound.below(200, "kB");

    private final WorkDirectory work;
    private final Trees trees;
    private final int restSeconds;

    /** Looks at the heap after that long a rest. */
    public HeapFigures(WorkDirectory work, Sites sites, int restSeconds) {
        this.work = work;
        this.trees = new Trees(work, sites);
        this.restSeconds = restSeconds;
    }

    /** Runs hosts over a large tree, and over trees that differ in nothing but servers. */
    public List<Figure> measure() {
        HostRun large = run(Trees.SERVERS, OUTPUTS, HEAP_LIMIT);
        HostRun few = run(FEW_SERVERS, FEW_SERVERS);
        HostRun many = run(MOST_SERVERS, MOST_SERVERS);
        double perServer =
                (many.heapBytes() - few.heapBytes()) / KILOBYTE / (MOST_SERVERS - FEW_SERVERS);
        return List.of(
                new Figure(
                        "Heap after start, 100 servers and 10,000 outputs, run with " + HEAP_LIMIT,
                        megabytes(large) + ", " + large.threads() + " threads",
                        "",
                        large.heapBytes() / MEGABYTE,
                        HEAP),
                new Figure(
                        "Heap of an idle server with one output, at rest for " + restSeconds + " s",
                        "110 servers: " + megabytes(many) + ", " + many.threads() + " threads",
                        "10 servers: " + megabytes(few) + ", " + few.threads() + " threads",
                        perServer,
                        IDLE_SERVER));
    }

    private HostRun run(int servers, int outputs, String... jvmOptions) {
        HostRun run =
                HostRun.of(trees.write(servers, outputs), work, servers, restSeconds, jvmOptions);
        tell("heap with %d servers, %d outputs: %s", servers, outputs, megabytes(run));
        return run;
    }

    private static String megabytes(HostRun run) {
        return "%.1f MB".formatted(run.heapBytes() / MEGABYTE);
    }
}
