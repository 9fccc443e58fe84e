package ch.onsphere.osp.examples.benchmarks;

import static ch.onsphere.osp.examples.benchmarks.measure.Progress.tell;

import ch.onsphere.osp.examples.benchmarks.delivery.AgentTree;
import ch.onsphere.osp.examples.benchmarks.delivery.MortalAgent;
import ch.onsphere.osp.examples.benchmarks.measure.Bound;
import ch.onsphere.osp.examples.benchmarks.measure.Figure;
import ch.onsphere.osp.examples.benchmarks.measure.Spread;
import ch.onsphere.osp.examples.benchmarks.process.WorkDirectory;
import ch.onsphere.osp.examples.clearance.AccountOptions;
import ch.onsphere.osp.examples.clearance.DeliveredFile;
import ch.onsphere.osp.examples.clearance.JobRequest;
import ch.onsphere.osp.examples.clearance.JobState;
import ch.onsphere.osp.examples.clearance.SimulatedAccount;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A host that is killed again and again while its agent delivers. */
@Command(
        name = "deaths",
        description =
                "Kills a host at random moments while its agent delivers a large file, and looks"
                        + " whether the file arrives once, right, and without being sent twice.",
        mixinStandardHelpOptions = true)
final class Deaths extends Benchmark {

    private static final Bound NONE = Bound.exactly(0, "files");
    private static final Bound BYTES = Bound.below(2, "");
    private static final long LONGEST_NANOS = 600_000_000_000L;

    @Option(
            names = "--size",
            paramLabel = "MiB",
            defaultValue = "1024",
            description = "Size of a file (default: ${DEFAULT-VALUE}).")
    private long size;

    @Option(
            names = "--deaths",
            defaultValue = "100",
            description = "How often the host is killed (default: ${DEFAULT-VALUE}).")
    private int deaths;

    @Option(
            names = "--deaths-per-file",
            defaultValue = "1",
            description = "How many of them come to one file (default: ${DEFAULT-VALUE}).")
    private int deathsPerFile;

    private final Random random = new Random(1);
    private final List<Double> sent = new ArrayList<>();
    private int wrong;

    @Override
    List<Figure> measure(WorkDirectory work) throws Exception {
        Path directory = work.directory("deaths");
        String sha256 = AgentTree.writeRecording(directory, size << 20);
        try (SimulatedAccount account =
                SimulatedAccount.start(AccountOptions.defaults().withDiscard(true))) {
            Path tree = AgentTree.write(directory, account.connectionFile());
            for (int died = 0; died < deaths; died += deathsPerFile) {
                deliver(account, tree, directory.resolve("state"), sha256);
                tell(
                        "killed %d times; the last file took %.2f times its size",
                        died + deathsPerFile, sent.get(sent.size() - 1));
            }
        }
        String name = "%d deaths, %d to a file of %d MiB: ".formatted(deaths, deathsPerFile, size);
        return List.of(
                new Figure(
                        name + "files that did not arrive once and right",
                        wrong + " of " + sent.size(),
                        "",
                        wrong,
                        NONE),
                new Figure(
                        name + "bytes sent, in sizes of the file",
                        Spread.of(sent).show("%.3f"),
                        "",
                        Spread.of(sent).max(),
                        BYTES));
    }

    private void deliver(SimulatedAccount account, Path tree, Path state, String sha256)
            throws InterruptedException {
        long before = account.bytesReceived();
        String job =
                account.post(
                        JobRequest.media(
                                AgentTree.BEGIN,
                                AgentTree.BEGIN.plus(AgentTree.LENGTH),
                                AgentTree.CAMERA));
        for (int i = 0; i < deathsPerFile; i++) {
            MortalAgent agent = MortalAgent.start(tree, state);
            // From the first byte to a little after the last, when only the ends are still told.
            double part = (i + random.nextDouble()) / deathsPerFile;
            awaitBytes(account, before + (long) (part * (size << 20)), job);
            agent.kill();
        }
        MortalAgent last = MortalAgent.start(tree, state);
        try {
            awaitBytes(account, Long.MAX_VALUE, job);
        } finally {
            last.close();
        }
        sent.add((double) (account.bytesReceived() - before) / (size << 20));
        List<DeliveredFile> files =
                account.files(job).stream()
                        .filter(file -> file.mimeType().equals("video/mp4"))
                        .toList();
        boolean right =
                account.job(job).orElseThrow().state() == JobState.COMPLETED
                        && files.size() == 1
                        && files.get(0).sha256().equals(sha256);
        wrong += right ? 0 : 1;
    }

    /** Waits until so much has arrived, or the job has ended. */
    private static void awaitBytes(SimulatedAccount account, long bytes, String job)
            throws InterruptedException {
        long end = System.nanoTime() + LONGEST_NANOS;
        while (account.bytesReceived() < bytes
                && !account.job(job).orElseThrow().state().isFinal()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("nothing arrives any more");
            }
            Thread.sleep(1);
        }
    }
}
