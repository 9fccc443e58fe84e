package ch.onsphere.osp.examples.benchmarks.kill;

import ch.onsphere.osp.examples.benchmarks.load.BareClients;
import ch.onsphere.osp.examples.benchmarks.load.BareRequests;
import ch.onsphere.osp.examples.benchmarks.measure.Bound;
import ch.onsphere.osp.examples.benchmarks.measure.Figure;
import ch.onsphere.osp.examples.benchmarks.measure.Progress;
import ch.onsphere.osp.examples.benchmarks.process.Address;
import ch.onsphere.osp.examples.benchmarks.process.Child;
import ch.onsphere.osp.examples.benchmarks.process.Logs;
import ch.onsphere.osp.examples.benchmarks.process.WorkDirectory;
import ch.onsphere.osp.examples.xprotect.Limits;
import ch.onsphere.osp.examples.xprotect.SimulatedSite;
import ch.onsphere.osp.examples.xprotect.SiteOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;

/** Kills a host at random moments under load, lets a last one end its work, and reckons. */
public final class KillRun {

    private static final int OUTPUTS_PER_KILL = 5;
    private static final int MOST_POSTS = 40;
    private static final int MOST_EVENTS = 15;
    private static final int MOST_MILLIS_MORE = 100;
    private static final Duration LONGEST_LIFE = Duration.ofSeconds(30);
    private static final Duration ENDS_WITHIN = Duration.ofMinutes(3);
    private static final Bound NONE = Bound.exactly(0, "");

    private final WorkDirectory work;
    private final int times;

    /**
     * A run.
     *
     * @param work where everything is kept meanwhile
     * @param times how often the host is killed
     */
    public KillRun(WorkDirectory work, int times) {
        this.work = work;
        this.times = times;
    }

    /** Runs, and tells what came of it. */
    public List<Figure> figures() throws Exception {
        Path certificate = work.directory("kill").resolve("authority.pem");
        try (SimulatedSite site = SimulatedSite.start(options())) {
            Files.writeString(certificate, site.certificateAuthority());
            Path tree =
                    KillTree.write(
                            work.directory("kill/tree"),
                            site.address(),
                            site.certificateAuthority(),
                            times * OUTPUTS_PER_KILL);
            Load load = new Load(site);
            for (int run = 0; run < times; run++) {
                load.mayUse(run * OUTPUTS_PER_KILL, OUTPUTS_PER_KILL);
                runAndKill(tree, run, load);
                if ((run + 1) % 10 == 0) {
                    Progress.tell(
                            "kill: %d of %d, %d posts acknowledged, %d commands given",
                            run + 1, times, load.acknowledged().size(), load.given().size());
                }
            }
            if (!site.isRunning()) {
                site.startAgain();
            }
            Reckoning reckoning = runToTheEnd(tree, load);
            try (CloseableHttpClient http = BareClients.create(List.of(certificate), 1, 1)) {
                BareRequests asked = new BareRequests(http, site.address());
                asked.signIn();
                return figures(load, reckoning, SiteEventsList.byMessage(asked));
            }
        }
    }

    private static SiteOptions options() {
        return SiteOptions.defaults()
                .withBasicUser(Address.USER, Address.PASSWORD)
                .withUserDefinedEvent(Address.EVENT, "Open gate")
                .withUserDefinedEvent(KillTree.POSTED_EVENT, "Posted")
                .withLimits(new Limits(1, false, 1, 200_000, 1 << 20));
    }

    private Child start(Path tree, int run) {
        return Child.start(
                KilledHost.class,
                jvmOptions(run),
                Map.of(),
                List.of(
                        tree.toString(),
                        work.directory("kill/state").toString(),
                        publications(run).toString()));
    }

    private List<String> jvmOptions(int run) {
        List<String> options = new ArrayList<>(Logs.jvmOptions(logs(run)));
        options.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xmx128m"));
        return options;
    }

    private Path logs(int run) {
        return work.directory("kill/logs-" + run);
    }

    private Path publications(int run) {
        return work.directory("kill").resolve("published-" + run + ".txt");
    }

    private void runAndKill(Path tree, int run, Load load) throws InterruptedException {
        Child child = start(tree, run);
        try {
            URI host = URI.create(child.await("listening at"));
            CountDownLatch over = new CountDownLatch(1);
            List<Thread> threads = load.begin(new HostCalls(host), over);
            awaitMoment(load);
            child.kill();
            over.countDown();
            for (Thread thread : threads) {
                thread.join();
            }
        } finally {
            child.close();
        }
    }

    /**
     * A random moment of the work, however fast the machine is: so many posts after the start, or
     * so many events, and then a little.
     */
    private static void awaitMoment(Load load) throws InterruptedException {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        boolean byPosts = random.nextInt(3) == 0;
        long goal =
                byPosts
                        ? load.acknowledged().size() + random.nextInt(MOST_POSTS)
                        : load.events() + 1 + random.nextInt(MOST_EVENTS);
        long latest = System.nanoTime() + LONGEST_LIFE.toNanos();
        while ((byPosts ? load.acknowledged().size() : load.events()) < goal
                && System.nanoTime() < latest) {
            Thread.sleep(1);
        }
        Thread.sleep(random.nextInt(MOST_MILLIS_MORE));
    }

    /** The last run is left alone until everything has come to its end. */
    private Reckoning runToTheEnd(Path tree, Load load) throws IOException, InterruptedException {
        try (Child child = start(tree, times)) {
            child.await("listening at");
            long end = System.nanoTime() + ENDS_WITHIN.toNanos();
            Reckoning reckoning = reckon();
            while ((!reckoning.open().isEmpty()
                            || !reckoning.unpublished(load.acknowledged()).isEmpty())
                    && System.nanoTime() < end) {
                Thread.sleep(500);
                reckoning = reckon();
            }
            return reckoning;
        }
    }

    private Reckoning reckon() throws IOException {
        Reckoning reckoning = new Reckoning();
        for (int run = 0; run <= times; run++) {
            reckoning.addAudit(logs(run).resolve("audit.log"));
            reckoning.addPublications(publications(run));
        }
        return reckoning;
    }

    private List<Figure> figures(Load load, Reckoning reckoning, Map<String, Integer> happened) {
        String name = "Killed %d times: ".formatted(times);
        tellAll("lost post", reckoning.unpublished(load.acknowledged()));
        tellAll("command without an end", reckoning.open());
        tellAll("doubled", reckoning.doubled(happened));
        tellAll("told otherwise", reckoning.mistold(happened));
        return List.of(
                new Figure(
                        name + "posts that were acknowledged and not published",
                        "%d of %d acknowledged"
                                .formatted(
                                        reckoning.unpublished(load.acknowledged()).size(),
                                        load.acknowledged().size()),
                        load.posts() + " posted",
                        reckoning.unpublished(load.acknowledged()).size(),
                        NONE),
                new Figure(
                        name + "posts published twice by one run",
                        reckoning.repeatedInOneRun() + " of " + reckoning.published(),
                        reckoning.repeatedAfterAKill() + " came again after a kill, under their id",
                        reckoning.repeatedInOneRun(),
                        NONE),
                new Figure(
                        name + "commands on the disk that have no end",
                        reckoning.open().size() + " of " + reckoning.waited(),
                        reckoning.endsOfWaiting().toString(),
                        reckoning.open().size(),
                        NONE),
                new Figure(
                        name + "commands that happened twice",
                        reckoning.doubled(happened).size() + " of " + load.given().size(),
                        happened.size() + " have happened",
                        reckoning.doubled(happened).size(),
                        NONE),
                new Figure(
                        name + "commands that were done and told otherwise, or the reverse",
                        Integer.toString(reckoning.mistold(happened).size()),
                        "",
                        reckoning.mistold(happened).size(),
                        NONE));
    }

    private static void tellAll(String what, Iterable<String> names) {
        names.forEach(each -> Progress.tell("kill: %s: %s", what, each));
    }
}
