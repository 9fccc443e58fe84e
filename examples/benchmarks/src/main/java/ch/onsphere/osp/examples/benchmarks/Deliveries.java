package ch.onsphere.osp.examples.benchmarks;

import static ch.onsphere.osp.examples.benchmarks.measure.Progress.tell;

import ch.onsphere.osp.examples.benchmarks.delivery.Deliverer;
import ch.onsphere.osp.examples.benchmarks.delivery.Deliverer.Delivered;
import ch.onsphere.osp.examples.benchmarks.delivery.OpensslSpeed;
import ch.onsphere.osp.examples.benchmarks.measure.Bound;
import ch.onsphere.osp.examples.benchmarks.measure.Figure;
import ch.onsphere.osp.examples.benchmarks.measure.Spread;
import ch.onsphere.osp.examples.benchmarks.process.Neighbours;
import ch.onsphere.osp.examples.benchmarks.process.WorkDirectory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Files encrypted and uploaded, beside the same files in clear and beside the cipher alone. */
@Command(
        name = "delivery",
        description = "Encrypts and uploads large files: their speed, and the heap they take.",
        mixinStandardHelpOptions = true)
final class Deliveries extends Benchmark {

    private static final Bound SPEED = Bound.atLeast(0.85, "");
    private static final Bound HEAP = Bound.below(96, "MB");
    private static final Bound GROWTH = Bound.atMost(1.1, "");
    private static final Map<String, String> CIPHERS =
            new LinkedHashMap<>(Map.of("AZURE_V1", "aes-256-cbc", "AZURE_V2", "aes-256-gcm"));
    private static final int JOBS = 2;
    private static final int FILES_OF_A_JOB = 4;

    @Option(
            names = "--size",
            paramLabel = "MiB",
            defaultValue = "4096",
            description = "Size of the file whose speed is measured (default: ${DEFAULT-VALUE}).")
    private long size;

    @Option(
            names = "--rounds",
            defaultValue = "5",
            description = "Rounds of each side (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--in-flight",
            defaultValue = "4",
            description = "Blocks of a file that are sent at once (default: ${DEFAULT-VALUE}).")
    private int inFlight;

    @Option(
            names = "--all-size",
            paramLabel = "MiB",
            defaultValue = "51200",
            description =
                    "Size of all files together whose heap is measured, 0 for none (default:"
                            + " ${DEFAULT-VALUE}).")
    private long allSize;

    private final Map<String, List<Double>> processor = new LinkedHashMap<>();

    @Override
    List<Figure> measure(WorkDirectory work) throws Exception {
        List<Figure> figures = new ArrayList<>();
        if (rounds > 0) {
            figures.addAll(speed(work));
        }
        if (allSize > 0) {
            figures.addAll(heap(work));
        }
        return figures;
    }

    private List<Figure> speed(WorkDirectory work) throws IOException, InterruptedException {
        List<Double> clear = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        Map<String, List<Double>> sealed = new LinkedHashMap<>();
        Map<String, List<Double>> alone = new LinkedHashMap<>();
        Map<String, List<Double>> ratios = new LinkedHashMap<>();
        try (Deliverer deliverer = Deliverer.start(work, inFlight, 1)) {
            for (String scheme : List.of("CLEAR", "AZURE_V1", "AZURE_V2")) {
                deliverer.deliver(scheme, 1, bytes(size) / 4, false);
            }
            for (int round = 0; round < rounds; round++) {
                for (String scheme : List.of("AZURE_V1", "AZURE_V2")) {
                    Neighbours neighbours = new Neighbours();
                    double cipher = OpensslSpeed.megabytesPerSecond(CIPHERS.get(scheme));
                    double inClear = run(deliverer, "CLEAR");
                    double ours = run(deliverer, scheme);
                    clear.add(inClear);
                    add(sealed, scheme, ours);
                    add(alone, scheme, cipher);
                    add(ratios, scheme, ours / Math.min(cipher, inClear));
                    tell(
                            "%s: %.0f MB/s; in clear %.0f MB/s, openssl %.0f MB/s; other programs"
                                    + " took %.0f %%",
                            scheme, ours, inClear, cipher, 100 * neighbours.share());
                }
                bare.add(run(deliverer, "BARE"));
            }
        }
        List<Figure> figures = new ArrayList<>();
        for (String scheme : List.of("AZURE_V1", "AZURE_V2")) {
            figures.add(
                    new Figure(
                            "%s: a file of %d MiB encrypted and uploaded, %d blocks in flight"
                                    .formatted(scheme, size, inFlight),
                            show(sealed.get(scheme)),
                            "in clear %s, openssl alone %s"
                                    .formatted(show(clear), show(alone.get(scheme))),
                            Spread.of(ratios.get(scheme)).median(),
                            SPEED));
        }
        figures.add(
                Figure.told(
                        "The same bytes put by a bare client, without hashes and journal",
                        show(bare),
                        ""));
        figures.add(processorTime());
        return figures;
    }

    private double run(Deliverer deliverer, String scheme) {
        Delivered round = deliverer.deliver(scheme, 1, bytes(size), false);
        add(processor, scheme, round.processorMillisPerGigabyte());
        return round.megabytesPerSecond();
    }

    private Figure processorTime() {
        StringBuilder text = new StringBuilder();
        processor.forEach(
                (scheme, millis) ->
                        text.append(text.isEmpty() ? "" : ", ")
                                .append(scheme)
                                .append(" " + Spread.of(millis).show("%.0f ms")));
        return Figure.told(
                "Processor time for 1 GB, without the sink (BARE puts blocks and does nothing else)",
                text.toString(),
                "");
    }

    private static void add(Map<String, List<Double>> all, String scheme, double figure) {
        all.computeIfAbsent(scheme, name -> new ArrayList<>()).add(figure);
    }

    private List<Figure> heap(WorkDirectory work) throws IOException, InterruptedException {
        int files = JOBS * FILES_OF_A_JOB;
        try (Deliverer deliverer = Deliverer.start(work, inFlight, files, "-Xmx96m")) {
            Delivered small =
                    deliverer.deliver("AZURE_V1", files, bytes(allSize) / files / 8, true);
            tell("heap with an eighth of the size: %.1f MB", small.heap() / 1e6);
            Delivered large = deliverer.deliver("AZURE_V1", files, bytes(allSize) / files, true);
            tell("heap with the whole size: %.1f MB", large.heap() / 1e6);
            return List.of(
                    new Figure(
                            "Heap in use while %d jobs of %d files deliver %d MiB, with -Xmx96m"
                                    .formatted(JOBS, FILES_OF_A_JOB, allSize),
                            "%.1f MB, at %.0f MB/s"
                                    .formatted(large.heap() / 1e6, large.megabytesPerSecond()),
                            "",
                            large.heap() / 1e6,
                            HEAP),
                    new Figure(
                            "The same beside an eighth of the size",
                            "%.1f MB".formatted(large.heap() / 1e6),
                            "%.1f MB".formatted(small.heap() / 1e6),
                            (double) large.heap() / small.heap(),
                            GROWTH));
        }
    }

    private static long bytes(long mebibytes) {
        return mebibytes << 20;
    }

    private static String show(List<Double> megabytes) {
        return Spread.of(megabytes).show("%.0f MB/s");
    }
}
