package ch.onsphere.osp.examples.benchmarks.stream;

import ch.onsphere.osp.examples.benchmarks.process.Address;
import ch.onsphere.osp.examples.benchmarks.process.Child;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Simulated sites with event streams, together in one process apart from this. */
final class StreamSites implements AutoCloseable {

    private final Child child;
    private final List<Address> addresses = new ArrayList<>();

    /** Starts them and waits until their sockets are open. */
    StreamSites(int count, int cameras, Path certificates) {
        child =
                Child.start(
                        StreamSitesMain.class,
                        List.of("-Djava.awt.headless=true"),
                        Map.of(),
                        List.of(
                                Integer.toString(count),
                                Integer.toString(cameras),
                                certificates.toString()));
        for (int i = 0; i < count; i++) {
            URI site = URI.create(child.await("site"));
            addresses.add(new Address(site, certificates.resolve("site-" + i + ".pem")));
        }
    }

    List<Address> addresses() {
        return addresses;
    }

    /** Waits until so many sessions of all sites have a subscription. */
    void awaitSubscriptions(int number) {
        child.tell("await " + number);
        child.await("subscribed");
    }

    /** Raises events, on one site after the other, and returns when the last was sent. */
    void raise(String type, int count, int perSecond) {
        child.tell("raise " + type + " " + count + " " + perSecond);
        child.await("raised");
    }

    @Override
    public void close() {
        child.close();
    }
}
