package ch.onsphere.osp.examples.host;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.api.OutputCommand;
import ch.onsphere.osp.api.OutputResult;
import ch.onsphere.osp.examples.host.bus.CorrelationIds;
import ch.onsphere.osp.examples.host.bus.EventRequestBoard;
import ch.onsphere.osp.examples.host.bus.OutputBoard;
import ch.onsphere.osp.examples.host.bus.ValueBoard;
import ch.onsphere.osp.examples.host.context.Boards;
import ch.onsphere.osp.examples.host.context.Contexts;
import ch.onsphere.osp.examples.host.context.HealthBoard;
import ch.onsphere.osp.examples.host.context.MediaBoard;
import ch.onsphere.osp.examples.host.context.StateDirectories;
import ch.onsphere.osp.examples.host.context.StateLock;
import ch.onsphere.osp.examples.host.context.StateWatch;
import ch.onsphere.osp.examples.host.error.HostError;
import ch.onsphere.osp.examples.host.http.HttpApi;
import ch.onsphere.osp.examples.host.http.Services;
import ch.onsphere.osp.examples.host.modules.Instances;
import ch.onsphere.osp.examples.host.modules.ProviderSearch;
import ch.onsphere.osp.examples.host.modules.Providers;
import ch.onsphere.osp.examples.host.reload.ReloadOutcome;
import ch.onsphere.osp.examples.host.reload.Reloader;
import ch.onsphere.osp.examples.host.reload.RunningTree;
import ch.onsphere.osp.examples.host.reload.Watcher;
import ch.onsphere.osp.examples.host.report.Report;
import ch.onsphere.osp.examples.host.tree.TreeLimits;
import ch.onsphere.osp.examples.host.validation.TreeCheck;
import ch.onsphere.osp.examples.host.webhook.Endpoints;
import ch.onsphere.osp.examples.host.webhook.WebhookBoard;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running host. Closing it stops all modules within bounded time and leaves no thread behind. */
public final class EmbeddedHost implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedHost.class);

    private final Closing closing;
    private final RunningTree tree;
    private final Reloader reloader;
    private final OutputBoard outputs;
    private final HttpApi http;

    private EmbeddedHost(HostOptions options, Closing closing) {
        this.closing = closing;
        Path configuration = directory(options.configuration());
        Optional<StateLock> state = StateLock.take(options.state());
        state.ifPresent(lock -> closing.add("the state directory", lock::close));
        Watcher watcher = watcher(configuration);
        Providers providers = ProviderSearch.search(options.providers(), options.modules());
        closing.add("the jars of the modules", providers::close);
        TreeCheck check = new TreeCheck(providers, TreeLimits.DEFAULT);
        tree = new RunningTree(check.check(configuration));
        outputs = new OutputBoard(options.clock(), tree::whyAbsent);
        CorrelationIds names = new CorrelationIds();
        ValueBoard values = new ValueBoard(outputs, options.clock(), names);
        closing.add("the callbacks", values::close);
        EventRequestBoard eventRequests = new EventRequestBoard();
        HealthBoard health = new HealthBoard();
        WebhookBoard webhooks = new WebhookBoard();
        closing.add("the webhooks", webhooks::close);
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        closing.add("the meters", meters::close);
        Boards boards =
                new Boards(
                        outputs, eventRequests, values, webhooks, new MediaBoard(), health, meters);
        Instances instances =
                new Instances(
                        providers,
                        new Contexts(boards, configuration, new StateDirectories(options.state())),
                        options.clock(),
                        System::nanoTime,
                        options.startWithin(),
                        options.stopWithin());
        HostMeters.register(meters, values, instances, health);
        state.ifPresent(lock -> HostMeters.register(meters, lock));
        reloader =
                new Reloader(
                        () -> check.check(configuration),
                        tree,
                        providers,
                        instances,
                        values,
                        new Endpoints(webhooks, values, options.webhookUsers()));
        http =
                HttpApi.start(
                        options.httpAddress(),
                        options.apiToken(),
                        new Services(
                                outputs,
                                eventRequests,
                                values,
                                names,
                                options.clock(),
                                instances,
                                health,
                                tree,
                                reloader,
                                webhooks,
                                meters,
                                options.bodyWithin(),
                                options.answerWithin()));
        // Before the modules start, so that nothing is asked of a server by a host that cannot
        // listen; and closed after them, so that whoever waits for a result still gets it.
        closing.add("the API", http::close);
        closing.add("the modules", reloader::close);
        reloader.start();
        if (!options.watchInterval().isZero()) {
            Runnable onLook = state.<Runnable>map(StateWatch::new).orElse(() -> {});
            watcher.start(onLook, reloader::reload, options.watchInterval());
            closing.add("the watch over the configuration", watcher::close);
        }
    }

    private static Watcher watcher(Path configuration) {
        try {
            return new Watcher(configuration);
        } catch (IOException e) {
            throw new OspException(
                    HostError.BAD_OPTIONS, "cannot look at [" + configuration + "]", e);
        }
    }

    private static Path directory(Path configuration) {
        if (!Files.isDirectory(configuration)) {
            throw new OspException(
                    HostError.BAD_OPTIONS,
                    "there is no directory [" + configuration + "] with a configuration");
        }
        return configuration.toAbsolutePath().normalize();
    }

    /**
     * Starts a host. What is sound in the tree runs, whatever else is wrong with it.
     *
     * @param options what to start it with
     * @return the host, all its modules started
     * @throws OspException when the options cannot be used
     */
    public static EmbeddedHost start(HostOptions options) {
        Closing closing = new Closing();
        try {
            return new EmbeddedHost(options, closing);
        } catch (RuntimeException | LinkageError e) {
            closing.close();
            throw e;
        }
    }

    /**
     * Where the HTTP API is.
     *
     * @return its address without a path
     */
    public URI httpAddress() {
        return http.address();
    }

    /**
     * What is wrong with the tree at work.
     *
     * @return the report
     */
    public Report report() {
        return tree.running().report();
    }

    /**
     * Sends a command to an output on the caller's thread.
     *
     * @param command the command
     * @return completes with the result, never exceptionally
     */
    public CompletionStage<OutputResult> send(OutputCommand command) {
        return outputs.send(command);
    }

    /**
     * Reads the tree again, without waiting for the next look.
     *
     * @return what was done with it
     */
    public ReloadOutcome reloadNow() {
        return reloader.reload();
    }

    /** Stops everything in the reverse order of its start. Closing twice does nothing. */
    @Override
    public void close() {
        closing.close();
        LOG.info("The host has stopped");
    }
}
