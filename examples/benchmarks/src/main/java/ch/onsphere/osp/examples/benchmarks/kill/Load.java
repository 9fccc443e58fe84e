package ch.onsphere.osp.examples.benchmarks.kill;

import ch.onsphere.osp.examples.xprotect.SimulatedSite;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** What goes on while the host is killed: posts, commands, and a site that comes and goes. */
final class Load {

    private static final int LONGEST_AWAY_MILLIS = 400;
    private static final int POST_ATTEMPTS = 3;
    private static final int POSTERS = 2;
    private static final int COMMANDERS = 3;

    private final SimulatedSite site;
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<String> given = ConcurrentHashMap.newKeySet();
    private final Queue<Integer> outputs = new ConcurrentLinkedQueue<>();
    private final Queue<Unanswered> unanswered = new ConcurrentLinkedQueue<>();
    private final AtomicInteger posts = new AtomicInteger();
    private final AtomicInteger requests = new AtomicInteger();

    private record Unanswered(String id, int attempts) {}

    Load(SimulatedSite site) {
        this.site = site;
    }

    /** The posts that the host has acknowledged. */
    Set<String> acknowledged() {
        return acknowledged;
    }

    /** How many commands the site has carried out. */
    long events() {
        return site.triggeredCount();
    }

    int posts() {
        return posts.get();
    }

    /** The names of all commands, whether the host has taken them or not. */
    Set<String> given() {
        return given;
    }

    /** Lets so many more outputs be used, each once. */
    void mayUse(int first, int count) {
        for (int output = first; output < first + count; output++) {
            outputs.add(output);
        }
    }

    /** Begins; ends as soon as it is over. */
    List<Thread> begin(HostCalls host, CountDownLatch over) {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < POSTERS; i++) {
            threads.add(thread("post", () -> post(host), over, 20));
        }
        for (int i = 0; i < COMMANDERS; i++) {
            threads.add(thread("command", () -> command(host), over, 20));
        }
        threads.add(thread("site", this::goAndCome, over, 4000));
        return threads;
    }

    @FunctionalInterface
    private interface Action {
        void once() throws InterruptedException;
    }

    private static Thread thread(String name, Action action, CountDownLatch over, int pause) {
        Thread thread =
                new Thread(
                        () -> {
                            try {
                                do {
                                    action.once();
                                } while (!over.await(upTo(2 * pause), TimeUnit.MILLISECONDS));
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        },
                        "osp-benchmarks-" + name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static int upTo(int bound) {
        return ThreadLocalRandom.current().nextInt(bound);
    }

    /** As XProtect does it: what is not acknowledged is posted twice more, under the same id. */
    private void post(HostCalls host) throws InterruptedException {
        Unanswered next = unanswered.poll();
        if (next == null) {
            next = new Unanswered("post-" + posts.incrementAndGet(), 0);
        }
        if (host.post(next.id())) {
            acknowledged.add(next.id());
        } else if (next.attempts() + 1 < POST_ATTEMPTS) {
            unanswered.add(new Unanswered(next.id(), next.attempts() + 1));
        }
    }

    private void command(HostCalls host) throws InterruptedException {
        Integer output = upTo(8) == 0 ? outputs.poll() : null;
        if (output != null) {
            given.add(KillTree.nameOf(output));
            host.command(output);
            return;
        }
        String name = "request-" + requests.incrementAndGet();
        given.add(name);
        host.request(name);
    }

    /** Away for so short that the host is not found waiting for its next attempt only. */
    private void goAndCome() throws InterruptedException {
        if (site.isRunning()) {
            site.stop();
        }
        Thread.sleep(upTo(LONGEST_AWAY_MILLIS));
        site.startAgain();
    }
}
