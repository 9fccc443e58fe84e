package ch.onsphere.osp.clearance;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.clearance.configuration.ConfigurationReader;
import ch.onsphere.osp.kit.time.SystemTime;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/**
 * An agent in a process of its own, to be killed. Arguments: the connection file, a directory for
 * its state, its id.
 */
final class AgentProcessMain {

    private AgentProcessMain() {}

    /** Serves jobs until it is killed. */
    public static void main(String[] args) throws InterruptedException {
        FakeSource source =
                new FakeSource()
                        .with("c-1", "Entrance")
                        .recorded("c-1", "2026-03-01T09:00:00Z", Duration.ofMinutes(30), 3_000_000);
        MemoryConfiguration tree = Bed.tree(Path.of(args[0]), args[2], "");
        RecordingHost host = new RecordingHost(tree, Path.of(args[1]));
        var unused = host.publish(new ItemId(Bed.SOURCE), source);
        ClearanceModule.of(
                        host,
                        new ConfigurationReader(name -> Optional.empty()),
                        new SystemTime("test-timer"),
                        Bed.QUICK)
                .start();
        new CountDownLatch(1).await();
    }
}
