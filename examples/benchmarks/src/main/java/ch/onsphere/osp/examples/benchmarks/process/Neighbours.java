package ch.onsphere.osp.examples.benchmarks.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * How much of the machine other programs took, as far as the system tells (Linux). Thread
 * hand-overs suffer much more from them than a loop without any, so a disturbed round compares
 * nothing.
 */
public final class Neighbours {

    private static final Path COUNTERS = Path.of("/proc/stat");

    /** User, nice, system, idle and iowait come first in the first line; the rest is busy too. */
    private static final int IDLE = 4;

    private static final int IO_WAIT = 5;
    private static final long NANOS_PER_TICK = 10_000_000;

    private final long beginNanos = System.nanoTime();
    private final long othersBefore = othersNanos();

    /** Begins to watch. */
    public Neighbours() {}

    /** The part of all processors that others took since, from 0 to 1; 0 when nobody tells. */
    public double share() {
        long elapsed = System.nanoTime() - beginNanos;
        int processors = Runtime.getRuntime().availableProcessors();
        long others = Math.max(0, othersNanos() - othersBefore);
        return elapsed == 0 ? 0 : Math.min(1, (double) others / elapsed / processors);
    }

    private static long othersNanos() {
        long own =
                Stream.concat(
                                Stream.of(ProcessHandle.current()),
                                ProcessHandle.current().descendants())
                        .flatMap(process -> process.info().totalCpuDuration().stream())
                        .mapToLong(Duration::toNanos)
                        .sum();
        return busyNanos() - own;
    }

    private static long busyNanos() {
        try (Stream<String> lines = Files.lines(COUNTERS)) {
            return busyNanos(lines.findFirst().orElse(""));
        } catch (IOException e) {
            return 0;
        }
    }

    static long busyNanos(String firstLine) {
        String[] words = firstLine.strip().split("\\s+", -1);
        long ticks = 0;
        for (int i = 1; i < words.length && i <= 8; i++) {
            if (i != IDLE && i != IO_WAIT) {
                ticks += Long.parseLong(words[i]);
            }
        }
        return ticks * NANOS_PER_TICK;
    }
}
