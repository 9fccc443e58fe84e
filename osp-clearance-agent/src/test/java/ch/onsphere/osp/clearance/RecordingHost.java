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
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.DoubleSupplier;
import java.util.function.Predicate;

/** A host for one module instance that remembers what the module tells it. */
public final class RecordingHost
        implements HostContext, Health, Meters, Certificates, MediaSources {

    private static final long PATIENCE_SECONDS = 120;

    private final Configuration configuration;
    private final Path stateDirectory;
    private final Map<ItemId, MediaSource> sources = new ConcurrentHashMap<>();
    private final Map<ItemId, ConnectionStatus> statuses = new ConcurrentHashMap<>();
    private final List<ConnectionStatus> history = new ArrayList<>();
    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();
    private final Map<String, DoubleSupplier> gauges = new ConcurrentHashMap<>();
    private volatile String authority = "";

    RecordingHost(Configuration configuration, Path stateDirectory) {
        this.configuration = configuration;
        this.stateDirectory = stateDirectory;
    }

    // ---- what a test does

    void trust(String pem) {
        authority = pem;
    }

    synchronized ConnectionStatus await(String item, Predicate<ConnectionStatus> wanted) {
        ItemId id = new ItemId(item);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (statuses.get(id) == null || !wanted.test(statuses.get(id))) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                throw new AssertionError("still " + statuses.get(id) + " after " + history);
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        return statuses.get(id);
    }

    ConnectionStatus await(String item, ConnectionStatus.State state) {
        return await(item, status -> status.state() == state);
    }

    synchronized List<ConnectionStatus> history() {
        return List.copyOf(history);
    }

    long count(String name, String label, String value) {
        return counts.entrySet().stream()
                .filter(each -> each.getKey().startsWith(name + "{"))
                .filter(each -> each.getKey().contains(label + "=" + value))
                .mapToLong(each -> each.getValue().sum())
                .sum();
    }

    void withdraw(ItemId source) {
        sources.remove(source);
    }

    Map<String, DoubleSupplier> gauges() {
        return gauges;
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
        return this;
    }

    @Override
    public synchronized void report(ConnectionStatus status) {
        statuses.put(status.connection(), status);
        history.add(status);
        notifyAll();
    }

    @Override
    public Certificates certificates() {
        return this;
    }

    @Override
    public List<X509Certificate> all() {
        String pem = authority;
        if (pem.isEmpty()) {
            return List.of();
        }
        try {
            return List.of(
                    (X509Certificate)
                            CertificateFactory.getInstance("X.509")
                                    .generateCertificate(
                                            new ByteArrayInputStream(
                                                    pem.getBytes(StandardCharsets.US_ASCII))));
        } catch (CertificateException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public List<X509Certificate> ofFile(String fileName) {
        return all();
    }

    @Override
    public List<String> fileNames() {
        return authority.isEmpty() ? List.of() : List.of("authority.pem");
    }

    @Override
    public Meters meters() {
        return this;
    }

    @Override
    public Counter counter(String name, Map<String, String> labels) {
        return () -> counts.computeIfAbsent(name + labels, each -> new LongAdder()).increment();
    }

    @Override
    public Timer timer(String name, Map<String, String> labels) {
        return duration -> {};
    }

    @Override
    public Registration gauge(String name, Map<String, String> labels, DoubleSupplier number) {
        gauges.put(name, number);
        return () -> gauges.remove(name);
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
