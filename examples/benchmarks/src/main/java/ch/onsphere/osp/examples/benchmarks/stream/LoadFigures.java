package ch.onsphere.osp.examples.benchmarks.stream;

import static ch.onsphere.osp.examples.benchmarks.measure.Progress.tell;

import ch.onsphere.osp.examples.benchmarks.measure.Bound;
import ch.onsphere.osp.examples.benchmarks.measure.Figure;
import ch.onsphere.osp.examples.benchmarks.process.Address;
import ch.onsphere.osp.examples.benchmarks.process.Child;
import ch.onsphere.osp.examples.benchmarks.process.Logs;
import ch.onsphere.osp.examples.benchmarks.process.WorkDirectory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Fifty servers that send events at one rate together, for a long time. */
public final class LoadFigures {

    private static final int SERVERS = 50;
    private static final int PARTS = 10;
    private static final int FILL_PER_SECOND = 5_000;

    /** The sites keep what is not taken yet in memory: they are at most two of these ahead. */
    private static final int BURST = 5_000;

    private static final double MEGABYTE = 1e6;
    private static final String HEAP_LIMIT = "-Xmx256m";
    private static final Bound HEAP = Bound.below(256, "MB");
    private static final Bound NONE_LOST = Bound.exactly(0, "events");
    private static final Bound GROWTH = Bound.atMost(5, "MB");

    private final WorkDirectory work;
    private final int filling;
    private final int events;
    private final int perSecond;

    /**
     * Measures that many events.
     *
     * @param filling events before them, quickly: until the ids of the last events, which are
     *     remembered so that none is published twice, take the room that they are given
     * @param perSecond of all sites; 0 for as many as are taken
     */
    public LoadFigures(WorkDirectory work, int filling, int events, int perSecond) {
        this.work = work;
        this.filling = filling;
        this.events = events;
        this.perSecond = perSecond;
    }

    /** What the module had done at some time. */
    private record Look(long published, double megabytes) {}

    /** Measures. */
    public List<Figure> measure() {
        Path certificates = work.directory("load/certificates");
        try (StreamSites sites = new StreamSites(SERVERS, 0, certificates);
                Child module = start(sites, certificates)) {
            sites.awaitSubscriptions(SERVERS);
            List<Look> looks = new ArrayList<>();
            sites.raise(Address.EVENT, filling, FILL_PER_SECOND);
            awaitPublished(module, filling);
            looks.add(look(module));
            tell("load, filled: %s", looks.get(0));
            int each = events / PARTS;
            long sent = filling;
            long begin = System.nanoTime();
            for (int part = 1; part <= PARTS; part++) {
                raise(sites, module, sent, each);
                sent += each;
                awaitPublished(module, sent);
                looks.add(look(module));
                tell("load: %s", looks.get(part));
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            return figures(looks, sent, seconds);
        }
    }

    private void raise(StreamSites sites, Child module, long before, int count) {
        if (perSecond > 0) {
            sites.raise(Address.EVENT, count, perSecond);
            return;
        }
        for (int raised = 0; raised < count; raised += BURST) {
            sites.raise(Address.EVENT, Math.min(BURST, count - raised), Integer.MAX_VALUE);
            awaitPublished(module, before + raised);
        }
    }

    private static void awaitPublished(Child module, long number) {
        module.tell("await " + number);
        module.await("reached");
    }

    private Child start(StreamSites sites, Path certificates) {
        List<String> options = new ArrayList<>(List.of(HEAP_LIMIT));
        options.addAll(Logs.jvmOptions(work.directory("logs")));
        List<String> arguments = new ArrayList<>();
        arguments.add(certificates.toString());
        arguments.add(work.directory("load/state").toString());
        sites.addresses().forEach(address -> arguments.add(address.site().toString()));
        return Child.start(LoadMain.class, options, Map.of(), arguments);
    }

    private static Look look(Child module) {
        module.tell("look");
        long published = Long.parseLong(module.await("published"));
        return new Look(published, Long.parseLong(module.await("heap")) / MEGABYTE);
    }

    private List<Figure> figures(List<Look> looks, long sent, double seconds) {
        Look first = looks.get(0);
        Look last = looks.get(looks.size() - 1);
        String load =
                "50 servers, %d events, %s: "
                        .formatted(
                                last.published() - first.published(),
                                perSecond > 0
                                        ? String.format(Locale.ROOT, "%,d a second", perSecond)
                                        : "as fast as they are taken");
        return List.of(
                new Figure(
                        load + "events not published",
                        last.published() + " published in %.0f s".formatted(seconds),
                        sent + " sent",
                        sent - last.published(),
                        NONE_LOST),
                new Figure(
                        load + "heap at the end, run with " + HEAP_LIMIT,
                        "%.1f MB".formatted(last.megabytes()),
                        "",
                        last.megabytes(),
                        HEAP),
                new Figure(
                        load + "growth of the heap meanwhile",
                        "%.1f MB".formatted(last.megabytes()),
                        "%.1f MB".formatted(first.megabytes()),
                        last.megabytes() - first.megabytes(),
                        GROWTH));
    }
}
