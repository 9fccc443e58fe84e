package ch.onsphere.osp.examples.benchmarks.jobs;

import ch.onsphere.osp.examples.benchmarks.process.Child;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A client, in a process of its own, that makes the calls of small jobs and nothing beside. */
public final class BareLoop implements AutoCloseable {

    private final Child child;

    private BareLoop(Child child) {
        this.child = child;
    }

    /** Starts one with so many threads. */
    public static BareLoop start(Account account, int callers) {
        Child child =
                Child.start(
                        BareJobsMain.class,
                        List.of(),
                        Map.of(),
                        List.of(
                                account.connectionFile().toString(),
                                account.authority().toString(),
                                Integer.toString(callers)));
        child.await("begins");
        return new BareLoop(child);
    }

    /** The processor time that it has taken so far. */
    public Duration processorTime() {
        return child.processorTime();
    }

    @Override
    public void close() {
        child.close();
    }
}
