package ch.onsphere.osp.clearance.job;

import static java.util.Locale.ROOT;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.Meters;
import ch.onsphere.osp.api.Registration;
import ch.onsphere.osp.clearance.outcome.Ending;
import ch.onsphere.osp.clearance.profile.JobType;
import ch.onsphere.osp.kit.time.TimeSource;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** What is measured of one agent. */
public final class JobMeters implements AutoCloseable {

    private static final double NANOS_PER_SECOND = 1e9;

    private final Meters meters;
    private final String agent;
    private final TimeSource time;
    private final AtomicInteger underWay = new AtomicInteger();
    private final List<Registration> gauges;
    private volatile long lastPollNanos;
    private volatile boolean pausing;
    private volatile int left;

    /**
     * Registers the gauges.
     *
     * @param meters where to
     * @param agent whose they are
     * @param time tells how long the last look for jobs is ago
     */
    public JobMeters(Meters meters, ItemId agent, TimeSource time) {
        this.meters = meters;
        this.agent = agent.value();
        this.time = time;
        this.lastPollNanos = time.nanos();
        Map<String, String> label = Map.of("agent", this.agent);
        gauges =
                List.of(
                        meters.gauge("clearance.jobs.under.way", label, underWay::get),
                        meters.gauge("clearance.jobs.left", label, () -> left),
                        meters.gauge("clearance.poll.age.seconds", label, this::pollAge));
    }

    private double pollAge() {
        return pausing ? 0 : (time.nanos() - lastPollNanos) / NANOS_PER_SECOND;
    }

    /** Nothing is to be looked for now, so no look is late. */
    void pausing() {
        pausing = true;
    }

    /** From now on one is. */
    void looking() {
        if (pausing) {
            lastPollNanos = time.nanos();
            pausing = false;
        }
    }

    void polled(boolean success) {
        if (success) {
            lastPollNanos = time.nanos();
        }
        meters.counter(
                        "clearance.polls",
                        Map.of("agent", agent, "outcome", success ? "success" : "failure"))
                .increment();
    }

    void lostRace() {
        meters.counter("clearance.races.lost", Map.of("agent", agent)).increment();
    }

    /** How many jobs of the last look are left to the agents that have their cameras. */
    void left(int jobs) {
        left = jobs;
    }

    void begun() {
        underWay.incrementAndGet();
    }

    void ended(JobType type, Ending ending, Duration took) {
        underWay.decrementAndGet();
        String typeName = type.name().toLowerCase(ROOT);
        meters.counter(
                        "clearance.jobs",
                        Map.of(
                                "agent",
                                agent,
                                "type",
                                typeName,
                                "ending",
                                ending.name().toLowerCase(ROOT)))
                .increment();
        meters.timer("clearance.job.duration", Map.of("agent", agent, "type", typeName))
                .record(took);
    }

    @Override
    public void close() {
        gauges.forEach(Registration::close);
    }
}
