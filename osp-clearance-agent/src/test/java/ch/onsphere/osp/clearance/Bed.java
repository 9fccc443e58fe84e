package ch.onsphere.osp.clearance;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.MediaSource;
import ch.onsphere.osp.api.OspModule;
import ch.onsphere.osp.clearance.configuration.ConfigurationReader;
import ch.onsphere.osp.clearance.job.Timing;
import ch.onsphere.osp.examples.clearance.AccountOptions;
import ch.onsphere.osp.examples.clearance.DeliveredFile;
import ch.onsphere.osp.examples.clearance.JobRequest;
import ch.onsphere.osp.examples.clearance.JobState;
import ch.onsphere.osp.examples.clearance.SimulatedAccount;
import ch.onsphere.osp.examples.clearance.SimulatedJob;
import ch.onsphere.osp.kit.testing.Until;
import ch.onsphere.osp.kit.time.Backoff;
import ch.onsphere.osp.kit.time.SystemTime;
import ch.onsphere.osp.kit.time.TimeSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** A simulated account, a media source, and agents that serve one from the other. */
final class Bed implements AutoCloseable {

    static final String AGENT = "root.registry";
    static final String SOURCE = "root.vms";

    /** Jobs that are given back come again soon, and nothing is waited for long. */
    static final Timing QUICK =
            new Timing(
                    backoff(20, 200),
                    Duration.ofSeconds(20),
                    backoff(20, 200),
                    Duration.ofSeconds(20),
                    backoff(100, 400),
                    Duration.ZERO,
                    new Random());

    private final Path directory;
    private final SimulatedAccount account;
    private final FakeSource source = new FakeSource();
    private final List<OspModule> modules = new ArrayList<>();
    private final Path connectionFile;
    private Timing timing = QUICK;
    private Supplier<TimeSource> time = () -> new SystemTime("test-timer");
    private String furtherKeys = "";
    private String unknownCameras = "{\"patience\": {\"value\": 100, \"unit\": \"MILLISECONDS\"}}";

    Bed(Path directory) {
        this(directory, AccountOptions.defaults());
    }

    Bed(Path directory, AccountOptions options) {
        this.directory = directory;
        account = SimulatedAccount.start(options);
        connectionFile = directory.resolve("connection.json");
        try {
            Files.writeString(connectionFile, account.connectionFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets agents reach the account at another address. */
    Bed connectAt(String own, String other) throws IOException {
        Files.writeString(connectionFile, account.connectionFile().replace(own, other));
        return this;
    }

    private static Backoff backoff(int first, int longest) {
        return new Backoff(Duration.ofMillis(first), Duration.ofMillis(longest), Math::random);
    }

    SimulatedAccount account() {
        return account;
    }

    FakeSource source() {
        return source;
    }

    Bed with(Timing other) {
        timing = other;
        return this;
    }

    /** What each agent takes for the time. */
    Bed with(Supplier<TimeSource> other) {
        time = other;
        return this;
    }

    /** Further keys of agent.clearance, each with a comma before it. */
    Bed with(String keys) {
        furtherKeys = keys;
        return this;
    }

    /** What becomes of jobs of unknown cameras, instead of a quick end. */
    Bed withUnknownCameras(String value) {
        unknownCameras = value;
        return this;
    }

    private String keys() {
        return furtherKeys + ", \"unknownCameras\": " + unknownCameras;
    }

    /** Starts an agent, in a host of its own. */
    RecordingHost start(String agentId) {
        RecordingHost host = host(agentId);
        start(host);
        return host;
    }

    RecordingHost start() {
        return start("agent-1");
    }

    OspModule start(RecordingHost host) {
        OspModule module =
                ClearanceModule.of(
                        host,
                        new ConfigurationReader(name -> java.util.Optional.empty()),
                        time.get(),
                        timing);
        modules.add(module);
        module.start();
        return module;
    }

    /** A host whose tree holds one agent; the same agent id has the same state directory. */
    RecordingHost host(String agentId) {
        return host(agentId, source);
    }

    /** The same with another media source. */
    RecordingHost host(String agentId, MediaSource served) {
        MemoryConfiguration tree = tree(connectionFile, agentId, keys());
        RecordingHost host = new RecordingHost(tree, directory.resolve("state-" + agentId));
        host.trust(account.certificateAuthority());
        var unused = host.publish(new ItemId(SOURCE), served);
        return host;
    }

    /** A host whose agent serves another source, too, which is not published yet. */
    RecordingHost hostOf(ItemId other) {
        MemoryConfiguration tree =
                tree(connectionFile, "agent-1", keys(), SOURCE + "\", \"" + other.value())
                        .with(other.value(), "server.milestone", "{}");
        RecordingHost host = new RecordingHost(tree, directory.resolve("state-agent-1"));
        host.trust(account.certificateAuthority());
        var unused = host.publish(new ItemId(SOURCE), source);
        return host;
    }

    /** A tree with one agent that serves one source. */
    static MemoryConfiguration tree(Path connectionFile, String agentId, String furtherKeys) {
        return tree(connectionFile, agentId, furtherKeys, SOURCE);
    }

    private static MemoryConfiguration tree(
            Path connectionFile, String agentId, String furtherKeys, String sources) {
        String file =
                """
                {"moduleId": "modules.clearance.clearance-1",
                 "connectionFile": "%s",
                 "agentId": "%s",
                 "mediaSources": ["%s"],
                 "polling": {"interval": {"value": 200, "unit": "MILLISECONDS"},
                             "longest": {"value": 1, "unit": "SECONDS"}},
                 "grace": {"value": 100, "unit": "MILLISECONDS"}%s}
                """
                        .formatted(connectionFile, agentId, sources, furtherKeys);
        return new MemoryConfiguration()
                .with(AGENT, "agent.clearance", file)
                .with(SOURCE, "server.milestone", "{}");
    }

    /** Posts a job and waits for its end. */
    SimulatedJob done(JobRequest request) {
        return ended(account.post(request));
    }

    SimulatedJob ended(String jobId) {
        Until.holds("job ended", () -> job(jobId).state().isFinal());
        return job(jobId);
    }

    SimulatedJob job(String jobId) {
        return account.job(jobId).orElseThrow();
    }

    boolean isLocked(String jobId) {
        return job(jobId).state() == JobState.LOCKED;
    }

    /** What the service has read of a file. */
    byte[] contentOf(DeliveredFile file) {
        try {
            return Files.readAllBytes(file.content().orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void closeModules() {
        modules.forEach(OspModule::close);
        modules.clear();
    }

    @Override
    public void close() {
        closeModules();
        account.close();
    }
}
