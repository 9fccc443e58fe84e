package ch.onsphere.osp.clearance;

import ch.onsphere.osp.api.Certificates;
import ch.onsphere.osp.api.Configuration;
import ch.onsphere.osp.api.ConnectionStatus;
import ch.onsphere.osp.api.EventRequests;
import ch.onsphere.osp.api.Health;
import ch.onsphere.osp.api.HostContext;
import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.MediaSource;
import ch.onsphere.osp.api.MediaSources;
import ch.onsphere.osp.api.Meters;
import ch.onsphere.osp.api.Outputs;
import ch.onsphere.osp.api.Registration;
import ch.onsphere.osp.api.Values;
import ch.onsphere.osp.api.Webhooks;
import ch.onsphere.osp.kit.testing.RecordedHealth;
import ch.onsphere.osp.kit.testing.RecordedMeters;
import ch.onsphere.osp.kit.testing.TrustedFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** A host for one module instance that remembers what the module tells it. */
public final class RecordingHost implements HostContext, MediaSources {

    private static final String AUTHORITY = "authority.pem";

    private final Configuration configuration;
    private final Path stateDirectory;
    private final Map<ItemId, MediaSource> sources = new ConcurrentHashMap<>();
    private final RecordedHealth health = new RecordedHealth();
    private final RecordedMeters meters = new RecordedMeters();
    private final TrustedFiles certificates = new TrustedFiles();

    RecordingHost(Configuration configuration, Path stateDirectory) {
        this.configuration = configuration;
        this.stateDirectory = stateDirectory;
    }

    // ---- what a test does

    void trust(String pem) {
        certificates.put(AUTHORITY, pem);
    }

    ConnectionStatus await(String item, Predicate<ConnectionStatus> wanted) {
        return health.await(item, wanted);
    }

    ConnectionStatus await(String item, ConnectionStatus.State state) {
        return await(item, status -> status.state() == state);
    }

    List<ConnectionStatus> history() {
        return health.history();
    }

    long count(String name) {
        return meters.count(name);
    }

    long count(String name, String label, String value) {
        return meters.count(name, label, value);
    }

    void withdraw(ItemId source) {
        sources.remove(source);
    }

    // ---- what the module sees

    @Override
    public ItemId moduleId() {
        return MemoryConfiguration.INSTANCE;
    }

    @Override
    public Configuration configuration() {
        return configuration;
    }

    @Override
    public MediaSources mediaSources() {
        return this;
    }

    @Override
    public Registration publish(ItemId itemId, MediaSource source) {
        if (sources.putIfAbsent(itemId, source) != null) {
            throw new IllegalStateException("twice: " + itemId);
        }
        return () -> sources.remove(itemId);
    }

    @Override
    public Optional<MediaSource> find(ItemId itemId) {
        return Optional.ofNullable(sources.get(itemId));
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
    public Path stateDirectory() {
        return stateDirectory;
    }

    @Override
    public Outputs outputs() {
        throw new AssertionError("the module has no outputs");
    }

    @Override
    public EventRequests eventRequests() {
        throw new AssertionError("the module triggers no events");
    }

    @Override
    public Values values() {
        throw new AssertionError("the module publishes no values");
    }

    @Override
    public Webhooks webhooks() {
        throw new AssertionError("the module receives nothing");
    }
}
