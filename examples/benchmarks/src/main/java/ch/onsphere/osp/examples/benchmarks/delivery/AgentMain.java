package ch.onsphere.osp.examples.benchmarks.delivery;

import ch.onsphere.osp.examples.host.EmbeddedHost;
import ch.onsphere.osp.examples.host.HostOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/**
 * A host with an agent, until it is ended or killed. Arguments: the tree, a directory for state.
 */
final class AgentMain {

    private AgentMain() {}

    /** Starts the host and stays. */
    public static void main(String[] args) throws InterruptedException {
        EmbeddedHost host =
                EmbeddedHost.start(
                        HostOptions.of(Path.of(args[0]))
                                .state(Path.of(args[1]))
                                .httpPort(0)
                                .watchInterval(Duration.ZERO));
        System.out.println("started " + host.httpAddress());
        new CountDownLatch(1).await();
    }
}
