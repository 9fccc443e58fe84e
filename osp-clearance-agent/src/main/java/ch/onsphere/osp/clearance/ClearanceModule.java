package ch.onsphere.osp.clearance;

import ch.onsphere.osp.api.ConnectionStatus;
import ch.onsphere.osp.api.Health;
import ch.onsphere.osp.api.HostContext;
import ch.onsphere.osp.api.OspModule;
import ch.onsphere.osp.api.Problem;
import ch.onsphere.osp.clearance.configuration.ClearanceConfiguration;
import ch.onsphere.osp.clearance.configuration.ConfigurationReader;
import ch.onsphere.osp.clearance.job.Agent;
import ch.onsphere.osp.clearance.job.Timing;
import ch.onsphere.osp.clearance.upload.StreamingDelivery;
import ch.onsphere.osp.kit.configuration.FaultyItem;
import ch.onsphere.osp.kit.time.TimeSource;
import com.google.inject.Guice;
import com.google.inject.Inject;
import com.google.inject.Stage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One running instance: all agents that name it. */
final class ClearanceModule implements OspModule {

    private static final Logger LOG = LoggerFactory.getLogger(ClearanceModule.class);

    /** What the jobs that are left may take together to be given back. */
    private static final Duration GIVING_BACK = Duration.ofSeconds(3);

    /** What threads may take to end, once everything is cut. */
    private static final Duration AFTER_CUT = Duration.ofSeconds(1);

    private enum State {
        LATENT,
        STARTED,
        STOPPED
    }

    private final ClearanceConfiguration configuration;
    private final Set<Agent> agents;
    private final FolderSources folders;
    private final Health health;
    private final TimeSource time;
    private State state = State.LATENT;

    @Inject
    ClearanceModule(
            ClearanceConfiguration configuration,
            Set<Agent> agents,
            FolderSources folders,
            Health health,
            TimeSource time) {
        this.configuration = configuration;
        this.agents = agents;
        this.folders = folders;
        this.health = health;
        this.time = time;
    }

    /** The composition root: everything of an instance is put together here, and nothing begins. */
    static OspModule of(
            HostContext context, ConfigurationReader reader, TimeSource time, Timing timing) {
        ClearanceConfiguration configuration =
                reader.readInstance(context.configuration(), context.moduleId());
        return Guice.createInjector(
                        Stage.PRODUCTION,
                        new ClearanceBindings(context, configuration, time, timing))
                .getInstance(ClearanceModule.class);
    }

    @Override
    public synchronized void start() {
        if (state != State.LATENT) {
            throw new IllegalStateException("start is called once; this instance is " + state);
        }
        state = State.STARTED;
        try {
            StreamingDelivery.checkRuntime();
            configuration.faulty().forEach(this::reportFaulty);
            folders.publish();
            agents.forEach(Agent::start);
        } catch (RuntimeException | Error e) {
            try {
                close();
            } catch (RuntimeException | Error alsoFailed) {
                e.addSuppressed(alsoFailed);
            }
            throw e;
        }
        LOG.info(
                "Started with [{}] agents and [{}] folders",
                configuration.agents().size(),
                configuration.folders().size());
    }

    private void reportFaulty(FaultyItem item) {
        Problem first = item.problems().get(0);
        health.report(
                new ConnectionStatus(
                        item.id(),
                        ConnectionStatus.State.OFFLINE,
                        ConnectionStatus.Reason.CONFIGURATION,
                        first.file() + first.pointer() + ": " + first.found() + ". " + first.cure(),
                        time.now(),
                        false));
    }

    @Override
    public synchronized void close() {
        if (state == State.STOPPED) {
            return;
        }
        state = State.STOPPED;
        Duration grace =
                agents.stream()
                        .map(Agent::grace)
                        .max(Comparator.naturalOrder())
                        .orElse(Duration.ZERO);
        List<Runnable> steps = new ArrayList<>();
        agents.forEach(agent -> steps.add(agent::beginClose));
        steps.add(() -> waitFor(grace, Agent::awaitJobs));
        agents.forEach(agent -> steps.add(agent::giveBack));
        steps.add(() -> waitFor(GIVING_BACK, Agent::awaitJobs));
        agents.forEach(agent -> steps.add(agent::cut));
        steps.add(time::close);
        steps.add(() -> waitFor(AFTER_CUT, Agent::awaitEnd));
        steps.add(folders::close);
        runAll(steps);
    }

    /** All of them share one limit: many agents take no longer than one. */
    private void waitFor(Duration limit, BiConsumer<Agent, Duration> wait) {
        long end = time.nanos() + limit.toNanos();
        for (Agent each : agents) {
            wait.accept(each, Duration.ofNanos(Math.max(0, end - time.nanos())));
        }
    }

    /** No step is left out because another failed. */
    private static void runAll(List<Runnable> steps) {
        RuntimeException first = null;
        for (Runnable step : steps) {
            try {
                step.run();
            } catch (RuntimeException e) {
                if (first == null) {
                    first = e;
                } else {
                    first.addSuppressed(e);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
