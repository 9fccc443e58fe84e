package ch.onsphere.osp.examples.benchmarks.stream;

import ch.onsphere.osp.examples.benchmarks.process.Address;
import ch.onsphere.osp.examples.xprotect.Limits;
import ch.onsphere.osp.examples.xprotect.Occurrence;
import ch.onsphere.osp.examples.xprotect.SimulatedSite;
import ch.onsphere.osp.examples.xprotect.SiteOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Sites in a process of their own that raise events when they are told to. Each event says when it
 * was raised, by the clock of the machine that all processes share.
 */
final class StreamSitesMain {

    private static final int KEPT_FOR_RESUMING = 1_000;

    private StreamSitesMain() {}

    /** Arguments: how many sites, how many cameras each, where certificates go. */
    public static void main(String[] args) throws IOException {
        List<SimulatedSite> sites = new ArrayList<>();
        for (int i = 0; i < Integer.parseInt(args[0]); i++) {
            SimulatedSite site = SimulatedSite.start(options(Integer.parseInt(args[1])));
            sites.add(site);
            Path file = Path.of(args[2]).resolve("site-" + i + ".pem");
            Files.writeString(file, site.certificateAuthority());
            System.out.println("site " + site.address());
        }
        obey(sites);
        sites.forEach(SimulatedSite::close);
    }

    private static void obey(List<SimulatedSite> sites) throws IOException {
        BufferedReader asked =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = asked.readLine(); line != null; line = asked.readLine()) {
            String[] words = line.split(" ", -1);
            if (words[0].equals("raise")) {
                raise(sites, words[1], Integer.parseInt(words[2]), Integer.parseInt(words[3]));
                System.out.println("raised");
            } else {
                await(sites, Integer.parseInt(words[1]));
                System.out.println("subscribed");
            }
        }
    }

    private static void raise(List<SimulatedSite> sites, String type, int count, int perSecond) {
        long begin = System.nanoTime();
        for (int i = 0; i < count; i++) {
            long due = begin + i * Duration.ofSeconds(1).toNanos() / perSecond;
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            sites.get(i % sites.size())
                    .raise(
                            Occurrence.of(type, "userDefinedEvents/" + type)
                                    .withData("{\"sent\":\"" + System.nanoTime() + "\"}"));
        }
    }

    private static void await(List<SimulatedSite> sites, int number) {
        while (subscriptions(sites) < number) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    private static long subscriptions(List<SimulatedSite> sites) {
        return sites.stream()
                .flatMap(site -> site.stream().sessions().stream())
                .filter(session -> !session.subscriptions().isEmpty())
                .count();
    }

    private static SiteOptions options(int cameras) {
        Limits usual = SiteOptions.defaults().limits();
        return SiteOptions.defaults()
                .withBasicUser(Address.USER, Address.PASSWORD)
                .withUserDefinedEvent(Address.EVENT, "Measured")
                .withUserDefinedEvent(BareStream.EVENT, "Beside")
                .withCamera(StreamTrees.CAMERA, "Camera")
                .withCameras(cameras)
                .withResumeWindow(Duration.ofSeconds(30), KEPT_FOR_RESUMING)
                .withLimits(new Limits(1, false, usual.bodySnippet(), 1, usual.body()));
    }
}
