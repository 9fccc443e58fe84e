package ch.onsphere.osp.clearance.job;

import ch.onsphere.osp.kit.time.Threads;
import java.time.Duration;
import java.util.concurrent.ExecutorService;

/** The threads of one agent. Their number is bounded by how many jobs and files are under way. */
public final class AgentThreads implements AutoCloseable {

    private final ExecutorService jobs = Threads.onDemand("osp-clearance-job");
    private final ExecutorService leases = Threads.onDemand("osp-clearance-lease");
    private final ExecutorService cameras = Threads.single("osp-clearance-cameras", 1);
    private final ExecutorService files = Threads.onDemand("osp-clearance-file");

    ExecutorService jobs() {
        return jobs;
    }

    ExecutorService leases() {
        return leases;
    }

    /** Media sources are asked on it what cameras they have: one that hangs in that hangs here. */
    ExecutorService cameras() {
        return cameras;
    }

    /**
     * For the files of jobs.
     *
     * @return the pool
     */
    public ExecutorService files() {
        return files;
    }

    @Override
    public void close() {
        files.shutdownNow();
        jobs.shutdownNow();
        leases.shutdownNow();
        cameras.shutdownNow();
    }

    boolean awaitEnd(Duration limit) {
        return Threads.awaitEnd(files, limit)
                && Threads.awaitEnd(jobs, limit)
                && Threads.awaitEnd(leases, limit)
                && Threads.awaitEnd(cameras, limit);
    }
}
