package ch.onsphere.osp.examples.benchmarks.stream;

import ch.onsphere.osp.api.Certificates;
import ch.onsphere.osp.api.Configuration;
import ch.onsphere.osp.api.EventRequests;
import ch.onsphere.osp.api.Health;
import ch.onsphere.osp.api.HostContext;
import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.MediaSources;
import ch.onsphere.osp.api.Meters;
import ch.onsphere.osp.api.Outputs;
import ch.onsphere.osp.api.Registration;
import ch.onsphere.osp.api.Values;
import ch.onsphere.osp.api.Webhooks;
import ch.onsphere.osp.examples.benchmarks.process.Address;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;

/** As little of a host as a module needs: what it publishes is measured, all else is dropped. */
final class MeasuredHost implements HostContext, Certificates, Meters {

    private static final Registration NOTHING = () -> {};

    private final MemoryTree tree;
    private final Path state;
    private final Values values;
    private final List<X509Certificate> trusted = new ArrayList<>();

    MeasuredHost(MemoryTree tree, List<Address> sites, Path state, Values values) {
        this.tree = tree;
        this.state = state;
        this.values = values;
        sites.forEach(site -> trusted.add(read(site.certificate())));
    }

    private static X509Certificate read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CertificateException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public ItemId moduleId() {
        return MemoryTree.MODULE;
    }

    @Override
    public Configuration configuration() {
        return tree;
    }

    @Override
    public Outputs outputs() {
        return (output, handler) -> NOTHING;
    }

    @Override
    public EventRequests eventRequests() {
        return (server, handler) -> NOTHING;
    }

    @Override
    public Values values() {
        return values;
    }

    @Override
    public Webhooks webhooks() {
        return (path, receiver) -> NOTHING;
    }

    @Override
    public MediaSources mediaSources() {
        throw new UnsupportedOperationException("no media here");
    }

    @Override
    public Certificates certificates() {
        return this;
    }

    @Override
    public Health health() {
        return status -> {};
    }

    @Override
    public Meters meters() {
        return this;
    }

    @Override
    public Path stateDirectory() {
        return state;
    }

    @Override
    public List<X509Certificate> all() {
        return trusted;
    }

    @Override
    public List<X509Certificate> ofFile(String fileName) {
        return List.of();
    }

    @Override
    public List<String> fileNames() {
        return List.of();
    }

    @Override
    public Counter counter(String name, Map<String, String> labels) {
        return () -> {};
    }

    @Override
    public Timer timer(String name, Map<String, String> labels) {
        return (Duration duration) -> {};
    }

    @Override
    public Registration gauge(String name, Map<String, String> labels, DoubleSupplier number) {
        return NOTHING;
    }
}
