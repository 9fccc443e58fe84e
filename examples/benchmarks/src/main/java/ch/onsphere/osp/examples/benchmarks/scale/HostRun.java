package ch.onsphere.osp.examples.benchmarks.scale;

import ch.onsphere.osp.examples.benchmarks.process.Child;
import ch.onsphere.osp.examples.benchmarks.process.Logs;
import ch.onsphere.osp.examples.benchmarks.process.WorkDirectory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What one run of a host in a fresh JVM showed.
 *
 * @param onlineSeconds from the begin until the last server was online
 * @param heapBytes what is left of the heap after collections
 * @param threads how many threads there are
 */
public record HostRun(double onlineSeconds, long heapBytes, int threads) {

    /** Runs a host over a tree and stops it again. */
    public static HostRun of(
            Path tree, WorkDirectory work, int servers, int restSeconds, String... jvmOptions) {
        List<String> options = new ArrayList<>(List.of(jvmOptions));
        options.addAll(Logs.jvmOptions(work.directory("logs")));
        try (Child child =
                Child.start(
                        HostMain.class,
                        options,
                        Map.of(),
                        List.of(
                                tree.toString(),
                                work.directory("tree/state").toString(),
                                Integer.toString(servers),
                                Integer.toString(restSeconds)))) {
            return new HostRun(
                    Double.parseDouble(child.await("online")),
                    Long.parseLong(child.await("heap")),
                    Integer.parseInt(child.await("threads")));
        }
    }
}
