package ch.onsphere.osp.clearance.job;

import ch.onsphere.osp.kit.time.Threads;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One agent, from its start to its end. The end is a ladder: no more jobs are looked for; those
 * under way may finish for a while; what is left is interrupted and given back; then everything is
 * cut.
 */
public final class Agent {

    private static final Logger LOG = LoggerFactory.getLogger(Agent.class);

    /** What jobs may take to end, once their connections are cut. */
    private static final Duration AFTER_CONNECTIONS = Duration.ofSeconds(1);

    private final JobLoop loop;
    private final JobRunner runner;
    private final AgentStatus status;
    private final ExecutorService polling = Threads.onDemand("osp-clearance-poll");
    private final AgentThreads threads;
    private final AutoCloseable connections;
    private final List<AutoCloseable> parts;
    private final Duration grace;

    Agent(
            JobLoop loop,
            JobRunner runner,
            AgentStatus status,
            AgentThreads threads,
            AutoCloseable connections,
            List<AutoCloseable> parts,
            Duration grace) {
        this.loop = loop;
        this.runner = runner;
        this.status = status;
        this.threads = threads;
        this.connections = connections;
        this.parts = List.copyOf(parts);
        this.grace = grace;
    }

    /** Begins to look for jobs, on a thread of its own. */
    public void start() {
        polling.execute(loop::run);
    }

    /**
     * How long jobs under way may still take once the agent is stopped.
     *
     * @return as it is configured
     */
    public Duration grace() {
        return grace;
    }

    /** Looks for no more jobs. */
    public void beginClose() {
        loop.stop();
        polling.shutdown();
    }

    /**
     * Waits for the jobs under way.
     *
     * @param limit the longest wait
     */
    public void awaitJobs(Duration limit) {
        try {
            if (!loop.awaitJobs(limit)) {
                LOG.info("Jobs are still under way after {}", limit);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Has the jobs that are left given back. */
    public void giveBack() {
        runner.stop();
    }

    /** Cuts what is left: connections, files, threads. */
    public void cut() {
        close(connections);
        // What no longer hears of the service has an end that can still be recorded.
        awaitJobs(AFTER_CONNECTIONS);
        close(polling::shutdownNow);
        close(threads);
        parts.forEach(Agent::close);
        status.stopped();
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            LOG.warn("Something of an agent did not close", e);
        }
    }

    /**
     * Waits for the threads to end.
     *
     * @param limit the longest wait
     */
    public void awaitEnd(Duration limit) {
        if (!Threads.awaitEnd(polling, limit) || !threads.awaitEnd(limit)) {
            LOG.warn("Threads of an agent are still there after {}", limit);
        }
    }
}
