package ch.onsphere.osp.examples.benchmarks.delivery;

import ch.onsphere.osp.examples.benchmarks.process.Child;
import ch.onsphere.osp.examples.benchmarks.process.WorkDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A sink, and a process that delivers files to it, each on its own. */
public final class Deliverer implements AutoCloseable {

    private final Child sink;
    private final Child deliverer;

    private Deliverer(Child sink, Child deliverer) {
        this.sink = sink;
        this.deliverer = deliverer;
    }

    /**
     * Starts both.
     *
     * @param blocksInFlight of one file
     * @param files at once
     * @param jvmOptions of the process that delivers
     */
    public static Deliverer start(
            WorkDirectory work, int blocksInFlight, int files, String... jvmOptions)
            throws IOException, InterruptedException {
        Path directory = work.directory("delivery");
        Path certificate = SinkCertificate.make(work.directory("delivery-" + System.nanoTime()));
        Child sink =
                Child.start(
                        SinkMain.class,
                        List.of(),
                        Map.of(),
                        List.of(certificate.resolveSibling("sink.p12").toString()));
        String address = "https://localhost:" + sink.await("port");
        Child deliverer =
                Child.start(
                        DeliverMain.class,
                        List.of(jvmOptions),
                        Map.of(),
                        List.of(
                                address,
                                certificate.toString(),
                                directory.toString(),
                                Integer.toString(blocksInFlight),
                                Integer.toString(files)));
        return new Deliverer(sink, deliverer);
    }

    /**
     * One round.
     *
     * @param nanos how long it took
     * @param bytes of all files
     * @param heap the most that was in use after a collection, when it was looked at
     * @param processorNanos processor time of the process that delivers, without the sink
     */
    public record Delivered(long nanos, long bytes, long heap, long processorNanos) {

        /** Millions of bytes of the files each second. */
        public double megabytesPerSecond() {
            return bytes * 1e3 / nanos;
        }

        /** Hardly changes with what other programs do. */
        public double processorMillisPerGigabyte() {
            return processorNanos * 1e3 / bytes;
        }
    }

    /** Delivers files of one size. */
    public Delivered deliver(String scheme, int files, long size, boolean lookAtHeap) {
        deliverer.tell(scheme + " " + files + " " + size + " " + lookAtHeap);
        String[] words = deliverer.await("took").split(" ", -1);
        return new Delivered(
                Long.parseLong(words[0]),
                files * size,
                Long.parseLong(words[1]),
                Long.parseLong(words[2]));
    }

    @Override
    public void close() {
        deliverer.close();
        sink.close();
    }
}
