package ch.onsphere.osp.examples.benchmarks.scale;

import ch.onsphere.osp.examples.benchmarks.process.Address;
import ch.onsphere.osp.examples.xprotect.Limits;
import ch.onsphere.osp.examples.xprotect.SimulatedSite;
import ch.onsphere.osp.examples.xprotect.SiteOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Many simulated sites in one process: each with its own port, authority, users and tokens. */
final class SitesMain {

    private SitesMain() {}

    /** Starts the number of sites of the first argument; their certificates go to the second. */
    public static void main(String[] args) throws IOException {
        int count = Integer.parseInt(args[0]);
        Path certificates = Path.of(args[1]);
        List<SimulatedSite> sites = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            SimulatedSite site = SimulatedSite.start(options("Site " + i));
            sites.add(site);
            Path file = certificates.resolve("site-" + i + ".pem");
            Files.writeString(file, site.certificateAuthority());
            System.out.println("site " + site.address());
        }
        answer(sites);
        sites.forEach(SimulatedSite::close);
    }

    /** Each line asked for is answered with the number of requests since the last. */
    private static void answer(List<SimulatedSite> sites) throws IOException {
        BufferedReader asked =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (asked.readLine() != null) {
            long requests = sites.stream().mapToLong(SimulatedSite::receivedCount).sum();
            sites.forEach(SimulatedSite::forgetReceived);
            System.out.println("requests " + requests);
        }
    }

    private static SiteOptions options(String name) {
        Limits usual = SiteOptions.defaults().limits();
        return SiteOptions.defaults()
                .withName(name)
                .withBasicUser(Address.USER, Address.PASSWORD)
                .withUserDefinedEvent(Address.EVENT, "Open gate")
                .withLimits(new Limits(1, false, usual.bodySnippet(), 1, usual.body()));
    }
}
