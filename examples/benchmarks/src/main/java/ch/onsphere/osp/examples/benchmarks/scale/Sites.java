package ch.onsphere.osp.examples.benchmarks.scale;

import ch.onsphere.osp.examples.benchmarks.process.Address;
import ch.onsphere.osp.examples.benchmarks.process.Child;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Many simulated sites, together in one process apart from this. */
public final class Sites implements AutoCloseable {

    private final Child child;
    private final List<Address> addresses = new ArrayList<>();

    /** Starts them and waits until their sockets are open. */
    public Sites(int count, Path certificates) {
        child =
                Child.start(
                        SitesMain.class,
                        List.of("-Djava.awt.headless=true"),
                        Map.of(),
                        List.of(Integer.toString(count), certificates.toString()));
        for (int i = 0; i < count; i++) {
            URI site = URI.create(child.await("site"));
            addresses.add(new Address(site, certificates.resolve("site-" + i + ".pem")));
        }
    }

    /** Where they are. */
    public List<Address> addresses() {
        return addresses;
    }

    /** How many requests have arrived since this was asked before. */
    public long requests() {
        child.tell("requests");
        return Long.parseLong(child.await("requests"));
    }

    @Override
    public void close() {
        child.close();
    }
}
