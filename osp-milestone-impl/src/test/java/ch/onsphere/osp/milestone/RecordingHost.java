package ch.onsphere.osp.milestone;

import ch.onsphere.osp.api.Certificates;
import ch.onsphere.osp.api.Configuration;
import ch.onsphere.osp.api.ConnectionStatus;
import ch.onsphere.osp.api.EventRequest;
import ch.onsphere.osp.api.EventRequestHandler;
import ch.onsphere.osp.api.EventRequests;
import ch.onsphere.osp.api.Health;
import ch.onsphere.osp.api.HostContext;
import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.MediaSources;
import ch.onsphere.osp.api.Meters;
import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.api.OutputCommand;
import ch.onsphere.osp.api.OutputHandler;
import ch.onsphere.osp.api.OutputResult;
import ch.onsphere.osp.api.Outputs;
import ch.onsphere.osp.api.Publication;
import ch.onsphere.osp.api.Registration;
import ch.onsphere.osp.api.TransmissionMode;
import ch.onsphere.osp.api.Value;
import ch.onsphere.osp.api.Values;
import ch.onsphere.osp.api.WebhookSetup;
import ch.onsphere.osp.api.Webhooks;
import ch.onsphere.osp.kit.testing.RecordedHealth;
import ch.onsphere.osp.kit.testing.RecordedMeters;
import ch.onsphere.osp.kit.testing.TrustedFiles;
import ch.onsphere.osp.kit.time.TimeSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleSupplier;
import java.util.function.Predicate;

/** A host for one module instance that remembers what the module tells it. */
final class RecordingHost implements HostContext, Outputs {

    static final String MODULE_ID = MemoryConfiguration.INSTANCE.value();
    private static final long PATIENCE_SECONDS = 120;

    private final Configuration configuration;
    private final RecordedHealth health = new RecordedHealth();
    private final RecordedMeters meters = new RecordedMeters();
    private final TrustedFiles certificates = new TrustedFiles();
    private final Map<ItemId, OutputHandler> handlers = new ConcurrentHashMap<>();
    private final Map<ItemId, EventRequestHandler> requestHandlers = new ConcurrentHashMap<>();
    private final List<String> published = new CopyOnWriteArrayList<>();
    private final List<Publication> publications = new CopyOnWriteArrayList<>();
    private final Map<String, Webhooks.Receiver> receivers = new ConcurrentHashMap<>();
    private final Map<ItemId, WebhookSetup> setups = new ConcurrentHashMap<>();
    private Optional<Path> stateDirectory = Optional.empty();
    private OspException noState;
    private boolean isStateMine;
    private TimeSource time;
    private final AtomicInteger correlation = new AtomicInteger();

    RecordingHost(Configuration configuration, TimeSource time) {
        this.configuration = configuration;
        this.time = time;
    }

    /** Commands are given at another time. */
    void at(TimeSource other) {
        time = other;
    }

    void trust(String fileName, String pem) {
        certificates.put(fileName, pem);
    }

    // ---- what a test does

    CompletionStage<OutputResult> send(String output, String content) {
        return send(output, new Value.TextValue(content), TransmissionMode.CHANGE);
    }

    CompletionStage<OutputResult> send(String output, Value value, TransmissionMode mode) {
        return handlers.get(new ItemId(output))
                .handle(
                        new OutputCommand(
                                new ItemId(output),
                                value,
                                mode,
                                time.now(),
                                "c-" + correlation.incrementAndGet()));
    }

    /** Gives a command under a name of its own, which another may have, too. */
    CompletionStage<OutputResult> sendNamed(String output, String name) {
        return handlers.get(new ItemId(output))
                .handle(
                        new OutputCommand(
                                new ItemId(output),
                                new Value.BooleanValue(true),
                                TransmissionMode.CHANGE,
                                time.now(),
                                name));
    }

    /** Asks for an event as another module does. */
    OutputResult request(String server, String event, String source, String message) {
        return resultOf(ask(server, event, source, message));
    }

    /** Asks for an event, and does not wait for what becomes of it. */
    CompletionStage<OutputResult> beginRequest(String server, String event, String message) {
        return ask(server, event, null, message);
    }

    private CompletionStage<OutputResult> ask(
            String server, String event, String source, String message) {
        return requestHandlers
                .get(new ItemId(server))
                .handle(
                        new EventRequest(
                                new ItemId(server),
                                event,
                                Optional.ofNullable(source),
                                Optional.ofNullable(message),
                                "r-" + correlation.incrementAndGet()));
    }

    static OutputResult resultOf(CompletionStage<OutputResult> stage) {
        try {
            return stage.toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("no result", e);
        }
    }

    ConnectionStatus await(String server, Predicate<ConnectionStatus> wanted) {
        return health.await(server, wanted);
    }

    ConnectionStatus await(String server, ConnectionStatus.State state) {
        return await(server, status -> status.state() == state);
    }

    List<ConnectionStatus> history() {
        return health.history();
    }

    List<String> published() {
        return published;
    }

    List<Publication> publications() {
        return publications;
    }

    Webhooks.Receiver receiver(String path) {
        return receivers.get(path);
    }

    WebhookSetup setup(String server) {
        return setups.get(new ItemId(server));
    }

    /** As a host that cannot make the directory. */
    void keepNoStateBecause(OspException why) {
        noState = why;
    }

    void keepStateIn(Path directory) {
        stateDirectory = Optional.of(directory);
    }

    long count(String result) {
        return meters.countAny("result", result);
    }

    Map<String, DoubleSupplier> gauges() {
        return meters.gauges();
    }

    Map<ItemId, OutputHandler> handlers() {
        return handlers;
    }

    // ---- what the module sees

    @Override
    public ItemId moduleId() {
        return new ItemId(MODULE_ID);
    }

    @Override
    public Configuration configuration() {
        return configuration;
    }

    @Override
    public Outputs outputs() {
        return this;
    }

    @Override
    public Registration register(ItemId outputId, OutputHandler handler) {
        if (handlers.putIfAbsent(outputId, handler) != null) {
            throw new IllegalStateException("twice: " + outputId);
        }
        return () -> handlers.remove(outputId);
    }

    @Override
    public Health health() {
        return health;
    }

    @Override
    public Certificates certificates() {
        return certificates;
    }

    @Override
    public Meters meters() {
        return meters;
    }

    @Override
    public Values values() {
        return told -> {
            publications.add(told);
            published.add(told.itemId() + " " + told.mode() + " " + told.value().content());
        };
    }

    @Override
    public EventRequests eventRequests() {
        return (server, handler) -> {
            if (requestHandlers.putIfAbsent(server, handler) != null) {
                throw new IllegalStateException("twice: " + server);
            }
            return () -> requestHandlers.remove(server);
        };
    }

    @Override
    public Webhooks webhooks() {
        return new Webhooks() {
            @Override
            public Registration register(String path, Receiver receiver) {
                if (receivers.putIfAbsent(path, receiver) != null) {
                    throw new IllegalStateException("twice: " + path);
                }
                return () -> receivers.remove(path);
            }

            @Override
            public Registration offer(ItemId serverId, String path, WebhookSetup setup) {
                setups.put(serverId, setup);
                return () -> setups.remove(serverId);
            }
        };
    }

    @Override
    public MediaSources mediaSources() {
        throw new AssertionError("the module offers no media yet");
    }

    @Override
    public synchronized Path stateDirectory() {
        if (noState != null) {
            throw noState;
        }
        if (stateDirectory.isEmpty()) {
            try {
                stateDirectory = Optional.of(Files.createTempDirectory("osp-state"));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            isStateMine = true;
        }
        return stateDirectory.get();
    }

    /** Removes the state, unless the test brought a directory of its own. */
    synchronized void forgetState() {
        if (!isStateMine) {
            return;
        }
        try (var files = Files.walk(stateDirectory.orElseThrow())) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
