package ch.onsphere.osp.milestone;

import ch.onsphere.osp.api.ConnectionStatus;
import ch.onsphere.osp.api.EventRequests;
import ch.onsphere.osp.api.Health;
import ch.onsphere.osp.api.HostContext;
import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.api.OspModule;
import ch.onsphere.osp.api.OutputHandler;
import ch.onsphere.osp.api.Outputs;
import ch.onsphere.osp.api.Problem;
import ch.onsphere.osp.api.Registration;
import ch.onsphere.osp.api.TransmissionMode;
import ch.onsphere.osp.api.Value;
import ch.onsphere.osp.api.Values;
import ch.onsphere.osp.kit.configuration.FaultyItem;
import ch.onsphere.osp.kit.time.TimeSource;
import ch.onsphere.osp.milestone.configuration.ConfigurationReader;
import ch.onsphere.osp.milestone.configuration.MilestoneConfiguration;
import ch.onsphere.osp.milestone.connection.Closing;
import ch.onsphere.osp.milestone.connection.ServerConnector;
import ch.onsphere.osp.milestone.connection.Timing;
import ch.onsphere.osp.milestone.output.AbandonedCommands;
import ch.onsphere.osp.milestone.output.FaultyOutput;
import com.google.inject.CreationException;
import com.google.inject.Guice;
import com.google.inject.Inject;
import com.google.inject.Stage;
import com.google.inject.spi.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One running instance: all servers that name it, and their outputs. */
final class MilestoneModule implements OspModule {

    private static final Logger LOG = LoggerFactory.getLogger(MilestoneModule.class);

    private enum State {
        LATENT,
        STARTED,
        STOPPED
    }

    private final MilestoneConfiguration configuration;
    private final Map<ItemId, ServerConnector> servers;
    private final Collection<ServerConnector> connectors;
    private final Outputs outputs;
    private final EventRequests eventRequests;
    private final Health health;
    private final Values values;
    private final TimeSource time;
    private final Closing closing;
    private final AbandonedCommands abandoned;
    private final List<Registration> registrations = new ArrayList<>();
    private State state = State.LATENT;

    @Inject
    MilestoneModule(
            MilestoneConfiguration configuration,
            Map<ItemId, ServerConnector> connectors,
            Outputs outputs,
            EventRequests eventRequests,
            Health health,
            Values values,
            TimeSource time,
            Timing timing,
            AbandonedCommands abandoned) {
        this.configuration = configuration;
        this.servers = connectors;
        this.connectors = connectors.values();
        this.outputs = outputs;
        this.eventRequests = eventRequests;
        this.health = health;
        this.values = values;
        this.time = time;
        this.closing = timing.closing();
        this.abandoned = abandoned;
    }

    /** The composition root: everything of an instance is put together here, and nothing begins. */
    static OspModule of(
            HostContext context,
            ConfigurationReader reader,
            TimeSource time,
            TimeSource sockets,
            Timing timing) {
        MilestoneConfiguration configuration =
                reader.readInstance(context.configuration(), context.moduleId());
        try {
            return Guice.createInjector(
                            Stage.PRODUCTION,
                            new MilestoneBindings(context, configuration, time, sockets, timing))
                    .getInstance(MilestoneModule.class);
        } catch (CreationException e) {
            throw reason(e);
        }
    }

    /** What the host could not give is told as it was said, not once for each that asked for it. */
    private static RuntimeException reason(CreationException e) {
        return e.getErrorMessages().stream()
                .map(Message::getCause)
                .filter(OspException.class::isInstance)
                .map(OspException.class::cast)
                .findFirst()
                .<RuntimeException>map(found -> found)
                .orElse(e);
    }

    @Override
    public synchronized void start() {
        if (state != State.LATENT) {
            throw new IllegalStateException("start is called once; this instance is " + state);
        }
        state = State.STARTED;
        try {
            configuration.faultyServers().forEach(this::reportFaulty);
            configuration
                    .faultyOutputs()
                    .forEach(item -> register(item.id(), new FaultyOutput(item)));
            configuration.faultyOwners().forEach(this::publishFault);
            abandoned.drop();
            connectors.forEach(ServerConnector::restore);
            connectors.forEach(connector -> connector.outputs().forEach(this::register));
            servers.forEach(
                    (id, server) ->
                            registrations.add(eventRequests.register(id, server.eventRequests())));
            connectors.forEach(ServerConnector::start);
        } catch (RuntimeException | Error e) {
            try {
                close();
            } catch (RuntimeException | Error alsoFailed) {
                e.addSuppressed(alsoFailed);
            }
            throw e;
        }
        LOG.info(
                "Started with [{}] servers, [{}] outputs and [{}] owners",
                configuration.servers().size(),
                configuration.outputs().size(),
                configuration.owners().size());
    }

    private void register(ItemId output, OutputHandler handler) {
        registrations.add(outputs.register(output, handler));
    }

    private void reportFaulty(FaultyItem server) {
        Problem first = server.problems().get(0);
        health.report(
                new ConnectionStatus(
                        server.id(),
                        ConnectionStatus.State.OFFLINE,
                        ConnectionStatus.Reason.CONFIGURATION,
                        first.file() + first.pointer() + ": " + first.found() + ". " + first.cure(),
                        time.now(),
                        false));
    }

    private void publishFault(FaultyItem owner) {
        Problem first = owner.problems().get(0);
        String reason = first.file() + first.pointer() + ": " + first.found() + ". " + first.cure();
        values.publish(owner.id(), new Value.ErrorValue(reason), TransmissionMode.INITIALIZATION);
    }

    @Override
    public synchronized void close() {
        if (state == State.STOPPED) {
            return;
        }
        state = State.STOPPED;
        Collections.reverse(registrations);
        List<Runnable> steps = new ArrayList<>();
        registrations.forEach(registration -> steps.add(registration::close));
        connectors.forEach(connector -> steps.add(connector::beginClose));
        steps.add(() -> waitFor(closing.commands(), ServerConnector::awaitCommands));
        connectors.forEach(connector -> steps.add(connector::beginLogout));
        steps.add(() -> waitFor(closing.logout(), ServerConnector::awaitLogout));
        connectors.forEach(connector -> steps.add(connector::cut));
        steps.add(time::close);
        steps.add(() -> waitFor(closing.threads(), ServerConnector::awaitEnd));
        steps.add(this::waitForTheDisk);
        runAll(steps);
    }

    /** All of them share one limit. Tells whether all are where they should be by then. */
    private boolean waitFor(Duration limit, BiPredicate<ServerConnector, Duration> wait) {
        long end = time.nanos() + limit.toNanos();
        boolean all = true;
        for (ServerConnector each : connectors) {
            all &= wait.test(each, Duration.ofNanos(Math.max(0, end - time.nanos())));
        }
        return all;
    }

    private void waitForTheDisk() {
        if (!waitFor(closing.disk(), ServerConnector::awaitWritten)) {
            LOG.error(
                    "The disk has not written within [{}] what was accepted last; it may be missing,"
                            + " or happen once more, after the next start",
                    closing.disk());
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
