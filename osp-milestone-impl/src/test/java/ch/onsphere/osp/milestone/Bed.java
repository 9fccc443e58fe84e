package ch.onsphere.osp.milestone;

import ch.onsphere.osp.api.OspModule;
import ch.onsphere.osp.api.OutputResult;
import ch.onsphere.osp.examples.xprotect.SimulatedSite;
import ch.onsphere.osp.examples.xprotect.SiteOptions;
import ch.onsphere.osp.kit.time.Backoff;
import ch.onsphere.osp.kit.time.SystemTime;
import ch.onsphere.osp.kit.time.TimeSource;
import ch.onsphere.osp.milestone.authentication.RenewalPlan;
import ch.onsphere.osp.milestone.configuration.ConfigurationReader;
import ch.onsphere.osp.milestone.connection.Closing;
import ch.onsphere.osp.milestone.connection.Timing;
import ch.onsphere.osp.milestone.stream.StreamTiming;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A module, the host around it and the sites it talks to, all closed together. */
final class Bed implements AutoCloseable {

    static final String GATE_ID = "11111111-2222-3333-4444-555555555555";
    static final String CAMERA_ID = "aaaaaaaa-2222-3333-4444-555555555555";
    static final String RELAY_ID = "bbbbbbbb-2222-3333-4444-555555555555";
    static final String PRESET_ID = "cccccccc-2222-3333-4444-555555555555";
    static final String PASSWORD = "p&ss+w%rd#1 é";

    /** A member of an output file: its commands wait a second at most. */
    static final String ONE_SECOND = "\"maximumAge\": {\"value\": 1, \"unit\": \"SECONDS\"}";

    /** No machine is so loaded that an answer takes longer. */
    private static final String PATIENT = "\"timeout\": {\"value\": 2, \"unit\": \"MINUTES\"}";

    private static final String ONE_HOUR = "\"maximumAge\": {\"value\": 1, \"unit\": \"HOURS\"}";

    private static final Duration SETTLING = Duration.ofMillis(300);

    private final MemoryConfiguration tree = new MemoryConfiguration();
    private final List<SimulatedSite> sites = new ArrayList<>();
    private final TimeSource clock = new SystemTime("test-timer");
    private final RecordingHost host = new RecordingHost(tree, clock);
    private TimeSource sockets = clock;
    private Optional<TimeSource> time = Optional.empty();
    private Duration betweenChecks = Duration.ofSeconds(30);
    private StreamTiming streamTiming = StreamTiming.usual();
    private Closing closing = Closing.usual();
    private OspModule module;

    static SiteOptions options() {
        return SiteOptions.defaults()
                .withBasicUser("onsphere", PASSWORD)
                .withUserDefinedEvent(GATE_ID, "Open gate")
                .withCamera(CAMERA_ID, "Gate camera")
                .withOutput(RELAY_ID, "Barrier")
                .withPreset(CAMERA_ID, PRESET_ID, "Entrance");
    }

    /** Starts a site and trusts its authority. */
    SimulatedSite site(SiteOptions options) {
        SimulatedSite site = SimulatedSite.start(options);
        sites.add(site);
        host.trust("site-" + sites.size() + ".pem", site.certificateAuthority());
        return site;
    }

    Bed server(String id, SimulatedSite site, String... members) {
        return serverAt(id, site.address().toString(), members);
    }

    Bed serverAt(String id, String address, String... members) {
        return serverWith(
                id,
                address,
                "{\"username\": \"onsphere\", \"password\": \"" + PASSWORD + "\"}",
                members);
    }

    Bed serverWith(String id, String address, String authentication, String... members) {
        StringBuilder json = new StringBuilder("{\"moduleId\": \"");
        json.append(RecordingHost.MODULE_ID).append("\", \"host\": \"").append(address);
        json.append("\", \"authentication\": ").append(authentication);
        json.append(further("timeout", PATIENT, members));
        tree.withServer(id, json.append('}').toString());
        return this;
    }

    /** The members, and one more unless a test says otherwise. */
    private static String further(String name, String usual, String... members) {
        String all = String.join(", ", members);
        String more = all.contains('"' + name + '"') ? "" : ", " + usual;
        return (all.isEmpty() ? "" : ", " + all) + more;
    }

    Bed output(String id, String server, String event, String... members) {
        StringBuilder json = new StringBuilder("{\"linkedServer\": \"");
        json.append(server).append("\", \"event\": \"").append(event).append('"');
        json.append(further("maximumAge", ONE_HOUR, members));
        tree.withOutput(id, json.append('}').toString());
        return this;
    }

    Bed owner(String id, String content) {
        tree.with(id, "value.ospp", "{\"type\": \"TEXT\"}").with(id, "owner.milestone", content);
        return this;
    }

    /** The same tree and state, as another run finds them. */
    Bed restart() {
        module.close();
        return start();
    }

    /** An output of any type. */
    Bed outputOf(String id, String server, String... members) {
        tree.withOutput(
                id,
                "{\"linkedServer\": \""
                        + server
                        + '"'
                        + further("maximumAge", ONE_HOUR, members)
                        + "}");
        return this;
    }

    /** Where months are to pass in moments, no check shall be under way meanwhile. */
    Bed withoutChecks() {
        betweenChecks = Duration.ofDays(10_000);
        return this;
    }

    Bed checkingEvery(Duration pause) {
        betweenChecks = pause;
        return this;
    }

    /** Where something is to happen before the end, it may take as long as on a busy machine. */
    Bed closingPatiently() {
        Duration enough = Duration.ofSeconds(20);
        closing = new Closing(enough, enough, enough, enough);
        return this;
    }

    Bed streaming(StreamTiming timing) {
        streamTiming = timing;
        return this;
    }

    Bed at(TimeSource other) {
        time = Optional.of(other);
        host.at(other);
        return this;
    }

    /**
     * Answers are waited for until that time has passed, so that a test says when one is late, not
     * the load of the machine.
     */
    Bed waitingAt(TimeSource other) {
        sockets = other;
        return this;
    }

    Bed start() {
        // A module that ends closes its time.
        TimeSource mine = time.orElseGet(() -> new SystemTime("test-timer"));
        module = MilestoneModule.of(host, reader(), mine, sockets, quick());
        module.start();
        return this;
    }

    private static ConfigurationReader reader() {
        return new ConfigurationReader(name -> Optional.empty());
    }

    /** As in production, but failures are forgotten faster and nothing is left to chance. */
    private Timing quick() {
        return new Timing(
                new Backoff(Duration.ofMillis(20), Duration.ofMillis(200), () -> 0.5),
                new RenewalPlan(() -> 0),
                betweenChecks,
                streamTiming,
                SETTLING,
                closing);
    }

    RecordingHost host() {
        return host;
    }

    MemoryConfiguration tree() {
        return tree;
    }

    OspModule module() {
        return module;
    }

    OutputResult trigger(String output) {
        return RecordingHost.resultOf(host.send(output, "true"));
    }

    @Override
    public void close() {
        if (module != null) {
            module.close();
        }
        clock.close();
        sites.forEach(SimulatedSite::close);
        host.forgetState();
    }
}
