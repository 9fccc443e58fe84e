package ch.onsphere.osp.examples.benchmarks.jobs;

import ch.onsphere.osp.examples.benchmarks.process.Child;
import ch.onsphere.osp.examples.benchmarks.process.Control;
import ch.onsphere.osp.examples.clearance.cli.SimulateClearance;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** A simulated account as its own program, in a process of its own, over TLS. */
public final class Account implements AutoCloseable {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private final Child child;
    private final Control control;
    private final Path connectionFile;
    private final Path authority;

    private Account(Child child, Control control, Path connectionFile, Path authority) {
        this.child = child;
        this.control = control;
        this.connectionFile = connectionFile;
        this.authority = authority;
    }

    /** Starts one whose locks hold so long, and waits until its sockets are open. */
    public static Account start(Path directory, int lockSeconds) {
        Path connectionFile = directory.resolve("connection.json");
        Path authority = directory.resolve("authority.pem");
        Child child =
                Child.start(
                        SimulateClearance.class,
                        List.of(),
                        Map.of(),
                        List.of(
                                "--port=0",
                                "--control-port=0",
                                "--https",
                                "--discard",
                                "--lock-duration=" + lockSeconds + "s",
                                "--ca-out=" + authority,
                                "--connection-file=" + connectionFile));
        String page = child.await("page");
        // Written before it said anything.
        return new Account(
                child, new Control(page.replaceAll("/$", "")), connectionFile, authority);
    }

    Path connectionFile() {
        return connectionFile;
    }

    Path authority() {
        return authority;
    }

    /** Posts jobs that ask for the latest picture of a camera. */
    public void postThumbnails(int count, String camera) {
        control.ask(
                "POST",
                "/jobs",
                "{\"type\":\"thumbnail\",\"devices\":[\"%s\"],\"count\":%d}"
                        .formatted(camera, count));
    }

    /** How many jobs have ended. */
    public long ended() {
        return control.ask("GET", "/state", "").path("jobsEnded").asLong(-1);
    }

    /**
     * Waits until so many jobs have ended; throws when for a long time none does.
     *
     * @param looking told at each look how many have
     */
    public void awaitEnded(long jobs, Duration longestPause, Looking looking)
            throws InterruptedException {
        long last = -1;
        long lastNanos = System.nanoTime();
        for (long now = ended(); now < jobs; now = ended()) {
            if (now > last) {
                last = now;
                lastNanos = System.nanoTime();
            } else if (System.nanoTime() - lastNanos > longestPause.toNanos()) {
                throw new IllegalStateException(
                        "no job ended for " + longestPause + "; " + now + " of " + jobs);
            }
            looking.at(now);
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        }
    }

    /** Told how many jobs have ended. */
    @FunctionalInterface
    public interface Looking {
        /** At one look. */
        void at(long ended);
    }

    /** All jobs, as they stand. */
    public Outcome outcome() {
        JsonNode jobs = control.ask("GET", "/jobs?all", "").path("jobs");
        return Outcome.of(StreamSupport.stream(jobs.spliterator(), false).toList());
    }

    /** The processor time that it has taken so far. */
    public Duration processorTime() {
        return child.processorTime();
    }

    @Override
    public void close() {
        child.close();
    }
}
