package ch.onsphere.osp.examples.benchmarks.jobs;

import ch.onsphere.osp.examples.host.EmbeddedHost;
import ch.onsphere.osp.examples.host.HostOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** A host with an agent. Arguments: the tree, and a directory for its state. */
final class AgentMain {

    private AgentMain() {}

    /** Runs until it is ended. */
    public static void main(String[] args) throws IOException {
        HostOptions options =
                HostOptions.of(Path.of(args[0]))
                        .state(Path.of(args[1]))
                        .httpPort(0)
                        .watchInterval(Duration.ZERO);
        try (EmbeddedHost host = EmbeddedHost.start(options)) {
            System.out.println("listens " + host.httpAddress());
            while (System.in.read() >= 0) {
                // Nothing is said to it; it ends with whoever started it.
            }
        }
    }
}
