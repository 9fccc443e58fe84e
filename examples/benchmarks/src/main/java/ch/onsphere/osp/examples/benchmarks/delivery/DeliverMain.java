package ch.onsphere.osp.examples.benchmarks.delivery;

import ch.onsphere.osp.clearance.configuration.DeliverySettings;
import ch.onsphere.osp.clearance.configuration.EncryptionScheme;
import ch.onsphere.osp.clearance.profile.JobType;
import ch.onsphere.osp.clearance.registry.BlockStore;
import ch.onsphere.osp.clearance.registry.FileDescription;
import ch.onsphere.osp.clearance.registry.Job;
import ch.onsphere.osp.clearance.registry.LockedJob;
import ch.onsphere.osp.clearance.upload.DeliveryWatch;
import ch.onsphere.osp.clearance.upload.StreamingDelivery;
import ch.onsphere.osp.examples.benchmarks.load.BareClients;
import ch.onsphere.osp.kit.time.SystemTime;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;

/**
 * Delivers files and nothing else, so that heap and processor time are the delivery's. Arguments:
 * the sink, its certificate, a directory for journals, the blocks in flight of a file, the files at
 * once. Each line of input is a round: {@code SCHEME FILES BYTES_OF_EACH LOOK_AT_HEAP}.
 */
final class DeliverMain {

    private static final int BLOCK = 4 << 20;
    private static final DeliveryWatch NOBODY =
            new DeliveryWatch() {
                @Override
                public void sent(long plaintextBytes) {
                    // Nobody looks.
                }

                @Override
                public void check() {
                    // The lease never ends.
                }
            };

    private final String sink;
    private final Path journals;
    private final int inFlight;
    private final int concurrent;
    private final CloseableHttpClient http;
    private final RSAKey key;
    private final SystemTime time = new SystemTime("osp-benchmarks-time");

    private DeliverMain(String[] args) throws Exception {
        sink = args[0];
        journals = Path.of(args[2]);
        inFlight = Integer.parseInt(args[3]);
        concurrent = Integer.parseInt(args[4]);
        http = BareClients.create(List.of(Path.of(args[1])), inFlight * concurrent, 1);
        key = new RSAKeyGenerator(2048).keyID("benchmark").generate();
    }

    /** Runs rounds as long as it is told to. */
    public static void main(String[] args) throws Exception {
        DeliverMain delivering = new DeliverMain(args);
        BufferedReader input =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = input.readLine(); line != null; line = input.readLine()) {
            String[] words = line.split(" ", -1);
            HeapLook look = new HeapLook(Boolean.parseBoolean(words[3]));
            long begin = System.nanoTime();
            long processorBefore = processorNanos();
            if (words[0].equals("BARE")) {
                delivering.putOnly(Long.parseLong(words[2]));
            } else {
                delivering.round(words[0], Integer.parseInt(words[1]), Long.parseLong(words[2]));
            }
            long took = System.nanoTime() - begin;
            long processor = processorNanos() - processorBefore;
            System.out.println("took " + took + " " + look.end() + " " + processor);
        }
        System.exit(0);
    }

    private static long processorNanos() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }

    private void round(String scheme, int files, long size) throws Exception {
        boolean clear = scheme.equals("CLEAR");
        DeliverySettings settings =
                new DeliverySettings(
                        clear ? EncryptionScheme.AUTO : EncryptionScheme.valueOf(scheme),
                        BLOCK,
                        inFlight,
                        concurrent,
                        List.of(),
                        ZoneOffset.UTC,
                        Optional.empty());
        Path journal = Files.createTempDirectory(journals, "journal-");
        ExecutorService threads = Executors.newFixedThreadPool(concurrent);
        BlockStore store = new SinkStore(http, sink, key);
        try (StreamingDelivery delivery =
                StreamingDelivery.of(settings, clear, key, journal, store, time)) {
            List<Future<?>> all = new ArrayList<>();
            for (int file = 0; file < files; file++) {
                LockedJob job = job(file * 2 / files);
                String name = "file-" + file;
                all.add(
                        threads.submit(
                                () ->
                                        delivery.deliver(
                                                job,
                                                name,
                                                description(name, size),
                                                () -> new Pattern(size),
                                                NOBODY)));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    /** The same blocks by the same client, and nothing around them. */
    private void putOnly(long size) throws Exception {
        BlockStore store = new SinkStore(http, sink, key);
        AtomicLong left = new AtomicLong(size / BLOCK);
        ExecutorService threads = Executors.newFixedThreadPool(inFlight);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < inFlight; i++) {
            byte[] block = new Pattern(BLOCK).readAllBytes();
            all.add(
                    threads.submit(
                            () -> {
                                while (left.getAndDecrement() > 0) {
                                    store.putBlock("bare", "block", block, block.length);
                                }
                                return null;
                            }));
        }
        for (Future<?> one : all) {
            one.get();
        }
        threads.shutdown();
    }

    private static LockedJob job(int number) {
        return new LockedJob(
                new Job(
                        "job-" + number,
                        JobType.MEDIA_REQUEST,
                        "mediarequest",
                        List.of(),
                        Optional.empty()),
                "lock");
    }

    private static FileDescription description(String name, long size) {
        return new FileDescription(
                FileDescription.Kind.MEDIA,
                Optional.of("camera"),
                name,
                "video/mp4",
                Optional.empty(),
                OptionalLong.of(size));
    }

    /** What is really in use on the heap: looked at again and again, after a collection. */
    private static final class HeapLook {

        private static final long EVERY_MILLIS = 2_000;

        private final Thread thread = new Thread(this::look, "osp-benchmarks-heap");
        private volatile long most;

        HeapLook(boolean wanted) {
            if (wanted) {
                thread.setDaemon(true);
                thread.start();
            }
        }

        private void look() {
            try {
                while (true) {
                    Thread.sleep(EVERY_MILLIS);
                    System.gc();
                    most =
                            Math.max(
                                    most,
                                    ManagementFactory.getMemoryMXBean()
                                            .getHeapMemoryUsage()
                                            .getUsed());
                }
            } catch (InterruptedException e) {
                // The round is over.
            }
        }

        long end() {
            thread.interrupt();
            return most;
        }
    }
}
