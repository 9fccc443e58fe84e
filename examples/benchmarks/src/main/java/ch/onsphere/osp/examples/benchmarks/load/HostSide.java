package ch.onsphere.osp.examples.benchmarks.load;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.OutputCommand;
import ch.onsphere.osp.api.OutputResult;
import ch.onsphere.osp.api.TransmissionMode;
import ch.onsphere.osp.api.Value;
import ch.onsphere.osp.examples.benchmarks.process.TreeFiles;
import ch.onsphere.osp.examples.host.EmbeddedHost;
import ch.onsphere.osp.examples.host.HostOptions;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The whole path: a command is given to a running host, and its result awaited. */
public final class HostSide implements AutoCloseable {

    private static final Duration CONNECTS_WITHIN = Duration.ofSeconds(60);

    private final EmbeddedHost host;
    private final Clock clock = Clock.systemUTC();
    private final AtomicLong numbers = new AtomicLong();

    /** Made once, as by a host that knows its outputs. */
    private final Map<Output, ItemId> outputs = new ConcurrentHashMap<>();

    private record Output(int server, int number) {

        ItemId id() {
            return new ItemId(TreeFiles.output(server, number));
        }
    }

    private HostSide(EmbeddedHost host) {
        this.host = host;
    }

    /** Starts a host over a tree. */
    public static HostSide start(Path tree, Path state) {
        return new HostSide(
                EmbeddedHost.start(
                        HostOptions.of(tree)
                                .state(state)
                                .httpPort(0)
                                .watchInterval(Duration.ZERO)));
    }

    /** Waits until so many servers are online, and tells since when the last of them is. */
    public Instant awaitOnline(int servers) throws InterruptedException {
        return ServerStates.awaitOnline(host.httpAddress(), servers, CONNECTS_WITHIN);
    }

    /** Sends a command, whatever will become of it. */
    public CompletableFuture<OutputResult> send(int server, int output) {
        OutputCommand command =
                new OutputCommand(
                        outputs.computeIfAbsent(new Output(server, output), Output::id),
                        new Value.BooleanValue(true),
                        TransmissionMode.CHANGE,
                        clock.instant(),
                        "benchmark-" + numbers.incrementAndGet());
        return host.send(command).toCompletableFuture();
    }

    /** Sends a command and waits until it is done. */
    public void trigger(int server, int output) {
        check(send(server, output).join());
    }

    /** Sends a command; fails when it is not done. */
    public CompletableFuture<?> begin(int server, int output) {
        return send(server, output).thenAccept(HostSide::check);
    }

    private static void check(OutputResult result) {
        if (!(result instanceof OutputResult.Done)) {
            throw new IllegalStateException("a command was not carried out: " + result);
        }
    }

    /** Where the webhooks of the server arrive. */
    public URI webhook() {
        return host.httpAddress().resolve("/osp/webhooks/s0");
    }

    /** Waits until so many values were published, and tells how many there are. */
    public long awaitPublished(long expected, Duration within) throws InterruptedException {
        return ServerStates.awaitChanges(host.httpAddress(), expected, within);
    }

    @Override
    public void close() {
        host.close();
    }
}
